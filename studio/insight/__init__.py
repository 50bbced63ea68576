"""An encoder and pixels in, numbers and pictures out: k-NN, linear probe, health, neighbours, map, attention, reconstruction.

May import: method, nets, views, data, runs, core, torch. Does not belong here: anything that changes a weight (train), a
method's own loss (methods), a file format for other programs (export).
"""
