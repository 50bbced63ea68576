"""The one thing that pyproject.toml can't say: the resources, which lie beside the package, go into the package of a wheel."""

from __future__ import annotations

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


class WithResources(build_py):
    """Copies resources/ to studio/resources, where studio.core.shipped looks second. An editable install finds them where they are."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            for place, copy in self._resources():
                self.mkpath(str(copy.parent))
                self.copy_file(str(place), str(copy))

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """What setuptools and this wrote."""
        return [*super().get_outputs(include_bytecode), *(str(copy) for _, copy in self._resources() if not self.editable_mode)]

    def _resources(self) -> list[tuple[Path, Path]]:
        folder, target = ROOT / "resources", Path(self.build_lib) / "studio" / "resources"
        return [(one, target / one.relative_to(folder)) for one in sorted(folder.rglob("*")) if one.is_file() and "__pycache__" not in one.parts]


setup(cmdclass={"build_py": WithResources})
