"""Where torchvision's extension does not load beside the torch of the bundle, the two operators that its import asks for are declared.

Nothing of the studio calls them. Waits until torchvision is imported, so that a start without torch stays one.
"""

import sys
from pathlib import Path

_kept = []


class _BeforeTorchvision:
    """The first to be asked for torchvision: sees to the operators, then lets the ordinary finders find it."""

    def find_spec(self, name, path=None, target=None):
        if name == "torchvision" and self in sys.meta_path:
            sys.meta_path.remove(self)
            _see_to_operators()
        return


def _see_to_operators():
    import torch

    for extension in sorted((Path(sys._MEIPASS) / "torchvision").glob("_C.*")):
        try:
            torch.ops.load_library(str(extension))
            return
        except OSError:
            continue
    library = torch.library.Library("torchvision", "DEF")
    library.define("nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    library.define("qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    _kept.append(library)


sys.meta_path.insert(0, _BeforeTorchvision())
