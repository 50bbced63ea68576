"""The places of the window, one file each: a QWidget made with `Panel(session)`.

May import: ui, jobs, runs, data, core. Does not belong here: another panel; panels meet in the session's signals only.
"""
