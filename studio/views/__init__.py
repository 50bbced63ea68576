"""How a batch of pixels becomes views, on the device: crop, flip, colour, blur, masks, all in batches.

May import: torch, core. Does not belong here: anything with weights (nets), anything true of one method only.
"""
