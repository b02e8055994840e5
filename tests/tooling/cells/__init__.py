"""Cells of the library, written in PyTorch from the equations of their papers."""
from . import attention, classics, compositions, gated, linked, long_short_term, matrices, oscillating, parallel, timed
from .case import CELLS

__all__ = ["CELLS", "attention", "classics", "compositions", "gated", "linked", "long_short_term", "matrices", "oscillating", "parallel", "timed"]
