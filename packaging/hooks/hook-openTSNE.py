"""PyInstaller's hook for openTSNE: its compiled parts import each other, which can't be seen from outside."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("openTSNE", filter=lambda name: ".test" not in name)
