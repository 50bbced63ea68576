"""Run in a process of its own, without the studio: an example that loads an exported encoder, and what its network makes of some pictures.

    python -I fresh.py EXAMPLE.py ASKED.safetensors TOLD.safetensors

The example is run as it stands. It leaves `net` (a torch network or an ONNX Runtime session), perhaps `encode` (how features are read from
it) and `features` (of the one picture it names).
"""

from __future__ import annotations

import contextlib
import io
import runpy
import sys
from collections.abc import Sequence
from typing import Any

FLAG = "--run-exported-example"


def main(words: Sequence[str]) -> int:
    """words: example, pictures asked, where to tell. 0 when the features are written; what goes wrong is raised."""
    example, asked, told = words
    with contextlib.redirect_stdout(io.StringIO()):
        left: dict[str, Any] = runpy.run_path(example, run_name="__main__")
    import torch
    from safetensors.torch import load_file, save_file

    pictures = load_file(asked)["pictures"]
    net = left["net"]
    with torch.no_grad():
        if hasattr(net, "get_inputs"):
            found = [torch.from_numpy(net.run(None, {"pictures": pictures.numpy()})[0]), torch.as_tensor(left["features"])]
        else:
            found = [left.get("encode", net)(pictures), left["features"]]
    save_file({"features": found[0].float().contiguous(), "own": found[1].float().contiguous()}, told)
    return 0


if __name__ == "__main__":
    sys.modules["studio"] = None  # pyright: ignore[reportArgumentType]  # whatever is installed here: an example must do without
    sys.exit(main(sys.argv[1:]))
