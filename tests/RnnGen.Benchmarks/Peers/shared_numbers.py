"""Reproducible numbers: every system, in whatever language, makes the same."""
import torch

INPUT, OUTPUT_GRADIENT = 1, 2
FROM_INPUT, FROM_HIDDEN, BIAS, PEEPHOLE = range(4)
WORD = 0xFFFFFFFF


def gate(index, part):
    """The seed of one parameter of a gate."""
    return 100 + 10 * index + part


def numbers(seed, scale, *shape):
    count = 1
    for size in shape:
        count *= size
    z = ((seed * 0x9E3779B9 & WORD) + torch.arange(count) * 0x85EBCA6B) & WORD
    z ^= z >> 16
    z = (z * 0x7FEB352D) & WORD
    z ^= z >> 15
    return (((z >> 8).double() / 16777216 - 0.5) * scale).float().view(*shape)


def named_numbers(name, scale, *shape):
    """The numbers of a parameter of any cell, by its name (FNV-1a)."""
    seed = 0x811C9DC5
    for letter in name.encode():
        seed = ((seed ^ letter) * 0x01000193) & WORD
    return numbers(seed, scale, *shape)


def mean_square(values):
    return values.double().square().mean().item()
