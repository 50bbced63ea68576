"""The window: panels and widgets that show what the jobs tell and pass on what a person asks.

May import: jobs, runs, data, core and Qt; pyqtgraph after the first paint. Does not belong here: torch, training, methods,
insight, and any reading or writing of run folders other than through runs.
"""
