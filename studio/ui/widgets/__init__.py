"""Widgets that know how to look but not what for: no session, no jobs; they get data and a theme and give signals.

May import: core, data, Qt, the theme. Does not belong here: a panel, a job, a session.
"""
