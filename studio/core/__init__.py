"""Words that every room speaks: settings, specs, cards, clocks, events, mailbox, control.

May import: the standard library only. Does not belong here: anything that knows torch, Qt, numpy or a file format.
"""
