"""The studio in a terminal: verbs, options, progress, JSON, exit codes.

May import: jobs, runs, data, core. Does not belong here: torch, Qt, anything that computes (jobs and below).
"""
