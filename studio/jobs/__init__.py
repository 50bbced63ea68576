"""Where work runs: one thread a job, several processes for several devices, a follower for a run that others write.

May import: every room below (those that need torch only inside functions), the standard library. Does not belong here: how
anything is trained or measured (train, insight), how anything looks (ui, cli).
"""
