"""Folders of pictures as uint8: what is there, what can be used, decoded once, drawn in a fixed order.

May import: numpy, Pillow, pi-heif, simplejpeg, tifffile, platformdirs, psutil, core. Does not belong here: torch, Qt, anything random that
is not a pure function of a seed.
"""
