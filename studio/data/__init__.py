"""Folders of pictures as uint8 arrays: scan, decode, cache, sample.

May import: core, numpy, Pillow and the picture decoders. No torch, no Qt. Does not belong here: anything random that is done
to a picture for training (views), anything that knows a network.

    kinds      which files may be pictures, what a file's first bytes say, the limits
    header     size and orientation of a file without decoding it
    reasons    why a file is left out, in a person's words
    decode     a file -> upright RGB, or the reason why not; never raises
    depth      16-bit, 32-bit and float pixels -> 8 bits
    stacks     files of many channels and pages;  tiff, dicom, czi: their readers;  mix: their channels -> three of 8 bits
    look       a file -> what it is, by its header
    scan       a folder -> Catalog;  check: every file decoded as training would
    items      what a scan finds, as columns;  names: very many file names in one block
    cache      Catalog -> uint8 squares in memory, on disk or decoded when asked;  kept: what a cache is;  store: those on disk;
    budget     how much of the disk they may take;  lock: one builder at a time
    pool       a task over many files in threads, in order;  pace: how far, how long still
    sampler    which pictures a step sees: a pure function of seed and step
    sample     the built-in sample pictures;  figures, scenery: how they are drawn
"""
