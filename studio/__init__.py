"""Tacit Studio: self-supervised training of vision models on a folder of unlabeled pictures.

The map of the house; imports go down, never up, and rooms on one line do not see each other:

    ui | cli        the window | the terminal
    jobs            where work runs
    train | export  the loop | encoders for other programs
    methods         one file, one method
    insight         an encoder and pixels in, numbers and pictures out
    method          what a method is
    nets | views    torch building blocks | pixels to views
    data | runs     folders of images as uint8 | run folders
    core            the words all speak
"""

from __future__ import annotations

__version__ = "0.1.0"
