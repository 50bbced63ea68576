"""The loop: from a specification to a trained encoder, exactly resumable, stoppable between any two steps.

May import: methods, insight, method, nets, views, data, runs, core, torch. Does not belong here: anything true of one method only (methods),
anything about a thread or a window (jobs, ui).
"""
