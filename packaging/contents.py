"""What goes into the bundle and what stays out. Read by tacit.spec (PyInstaller) and by the tests."""

from __future__ import annotations

import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("ko",)
"""Of Qt's own translations (English needs none)."""

EXCLUDED = (
    # never imported by the studio, though something it imports would use them if they were there
    *("tkinter", "IPython", "matplotlib", "pandas", "numba", "cupy", "h5py", "colorcet", "jupyter_rfb", "pytest", "_pytest"),
    *("setuptools", "pkg_resources", "pip", "wheel", "distutils", "lib2to3", "idlelib", "ensurepip", "turtledemo", "pydoc_data"),
    *("onnx", "onnxruntime", "onnxscript", "pyarrow", "tensorboard", "imagecodecs", "zarr", "dask", "xarray", "networkx", "jinja2"),
    # nothing is downloaded at run time: the hub's client and what it stands on
    *("huggingface_hub", "hf_xet", "httpx", "httpx2", "httpcore", "httpcore2", "requests", "aiohttp"),
    # torch.compile needs a compiler on the person's machine, which an installed app can't ask for; training says so and goes on without
    *("triton", "torch.utils.tensorboard", "torch._inductor.codegen", "torch._inductor.kernel", "torch.utils.benchmark"),
    *("pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter", "pyqtgraph.console", "PIL.ImageTk", "PIL.ImageQt"),
    # one Qt binding, and of it the modules with which the window is drawn
    *("PyQt5", "PyQt6", "PySide2"),
    *(f"PySide6.Qt{name}" for name in ("Network", "Qml", "Quick", "QuickWidgets", "Sql", "Test", "PrintSupport", "Designer")),
    *(f"PySide6.Qt{name}" for name in ("Help", "UiTools", "Xml", "Concurrent", "DBus", "SvgWidgets", "QuickControls2", "QuickTest")),
)

UNWANTED_MODULES = (
    # collected whole with their package, used by its own tests and tools only
    *("torch.testing._internal.opinfo*", "torch.testing._internal.common_*", "torch.testing._internal.*_test*", "torch.testing._internal.distributed.*.*"),
    *("torch.testing._internal.jit_utils", "torch.testing._internal.hypothesis_utils", "torch.testing._internal.hop_db", "torch.testing._internal.custom_*"),
    *(
        "torch._inductor.codegen*",
        "torch._inductor.kernel*",
        "torch._inductor.fx_passes.serialized_patterns*",
        "torch.utils.benchmark*",
        "*.tests",
        "*.tests.*",
    ),
)

NEEDED_MODULES = ("torch.testing._internal.common_dtype",)
"""What UNWANTED_MODULES would take with it: an import of torch._dynamo, which every optimiser asks for, ends there."""

WITH_SOURCE = (
    # torch's settings read the comments of their own source when they are imported
    *("torch.compiler.config", "torch.distributed.config", "torch.fx.experimental._config", "torch.utils.serialization.config"),
    *("torch._dynamo.config", "torch._export.config", "torch._functorch.config", "torch._inductor.config", "torch._inductor.config_comms"),
)

UNWANTED = (
    "PySide6/Qt/plugins/*",
    "PySide6/Qt/qml/*",
    "PySide6/Qt/translations/*",
    "PySide6/plugins/*",
    "PySide6/qml/*",
    "PySide6/translations/*",
    "PySide6/opengl32sw.dll",
    "torch/bin/*",
    "torch/test/*",
    "torch/include/*",
    "torch/share/*",
    "torch/lib/*test*",
    "torch/lib/libbackend_with_compiler.so",
    "torch/lib/libaoti_custom_ops.so",
    "torch/lib/*.lib",
    "torch/lib/*.a",
    "torch/_inductor/kernel/*",
    "torch/utils/model_dump/*",
    "torchvision/image.*",
    "torchvision.libs/libjpeg*",
    "torchvision.libs/libpng*",
    "torchvision.libs/libwebp*",
    "torchvision.libs/libsharpyuv*",
    "torchvision.libs/libnvjpeg*",
    "*/tests/*",
    "*.pyi",
    "*.h",
    "*.hpp",
    "*.pdb",
    "*.cmake",
)

WANTED = (
    # what UNWANTED would take with it
    "torch/bin/torch_shm_manager*",
    *(f"PySide6/*plugins/platforms/*{name}.*" for name in ("qxcb", "qwayland", "qoffscreen", "qminimal", "qwindows", "qcocoa")),
    "PySide6/*plugins/imageformats/*qsvg.*",
    "PySide6/*plugins/imageformats/*qjpeg.*",
    "PySide6/*plugins/iconengines/*qsvgicon.*",
    "PySide6/*plugins/platforminputcontexts/*composeplatforminputcontextplugin.*",
    "PySide6/*plugins/platforminputcontexts/*ibusplatforminputcontextplugin.*",
    "PySide6/*plugins/platformthemes/*qxdgdesktopportal.*",
    "PySide6/*plugins/styles/*",
    "PySide6/*plugins/wayland-decoration-client/*",
    "PySide6/*plugins/wayland-graphics-integration-client/*qt-plugin-wayland-egl.*",
    "PySide6/*plugins/wayland-shell-integration/*xdg-shell.*",
    "PySide6/*plugins/wayland-shell-integration/*qt-shell.*",
    "PySide6/*plugins/xcbglintegrations/*",
    *(f"PySide6/*translations/qtbase_{one}.qm" for one in LANGUAGES),
)

LEFT_TO_THE_SYSTEM = (
    # on Linux: what must be the system's own to fit its fonts, its display and its drivers, or what Debian declares as a dependency
    *(
        "libX11*",
        "libxcb.so*",
        "libxcb-dri*",
        "libxcb-glx*",
        "libEGL*",
        "libGL*",
        "libOpenGL*",
        "libdrm*",
        "libgbm*",
        "libvulkan*",
        "libcuda.so*",
        "libnvidia*",
    ),
    *("libfontconfig*", "libfreetype*", "libdbus*", "libsystemd*", "libglib*", "libgio*", "libgobject*", "libgmodule*", "libgthread*", "libgtk*", "libgdk*"),
    *("libpango*", "libcairo*", "libatk*", "libatspi*", "libharfbuzz*", "libxkbcommon*", "libwayland*", "libstdc++*", "libgcc_s*"),
)


def hidden_imports() -> list[str]:
    """Every module of the studio (places, methods and export formats are imported by their names), and what else it imports by name."""
    package = ROOT / "studio"
    found = ["openTSNE", "openTSNE.affinity", "openTSNE.nearest_neighbors", "openTSNE.tsne"]
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def data_files() -> list[tuple[str, str]]:
    """(file, folder in the bundle): the resources, whole."""
    resources = ROOT / "resources"
    return [(str(one), str(one.relative_to(ROOT).parent)) for one in sorted(resources.rglob("*")) if one.is_file() and "__pycache__" not in one.parts]


def keep_module(name: str) -> bool:
    """Whether a Python module is wanted in the bundle."""
    return name in NEEDED_MODULES or not any(fnmatch.fnmatchcase(name, one) for one in UNWANTED_MODULES)


def keep(name: str, *, linux: bool = True, operators: bool = True) -> bool:
    """Whether a file of the bundle, by its place there, is wanted. operators: torchvision's own operators are."""
    place = name.replace("\\", "/")
    if linux and "/" not in place and any(fnmatch.fnmatchcase(place, one) for one in LEFT_TO_THE_SYSTEM):
        return False
    if not operators and (place.startswith(("torchvision/_C.", "torchvision.libs/"))):
        return False
    if any(fnmatch.fnmatchcase(place, one) for one in WANTED):
        return True
    return not any(fnmatch.fnmatchcase(place, one) for one in UNWANTED)
