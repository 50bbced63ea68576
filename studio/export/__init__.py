"""Encoders on disk for other programs: written, reloaded with the other program's own means, compared.

May import: nets, views, data, runs, core, torch, timm, torchvision. Does not belong here: training (train), anything that reads a run's
folder other than through its encoder.
"""
