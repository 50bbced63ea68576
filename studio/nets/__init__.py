"""Torch building blocks: backbones, heads, decoders, teachers, queues.

May import: torch, torchvision, timm, core. Does not belong here: losses and anything true of one method only (methods), augmentation
(views), anything that looks at a trained encoder (insight).
"""
