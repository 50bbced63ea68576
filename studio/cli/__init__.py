"""The terminal: verbs, flags, one JSON object on standard output, everything for a person on standard error.

May import: jobs, runs, data, core, tqdm. Does not belong here: torch, the window (studio/__main__.py chooses between the two), any
computing.
"""
