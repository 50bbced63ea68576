"""Run folders: every file name of a run once, the only writer, the readers, the shelf of runs, the report.

May import: core, numpy, Pillow, psutil. Does not belong here: torch, Qt, anything that trains or looks at an encoder.
"""
