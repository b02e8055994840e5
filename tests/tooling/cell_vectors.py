#!/usr/bin/env python3
"""Writes the vectors by which cells of the library are compared with PyTorch code made from the equations of their papers.

    python3 cell_vectors.py ../RnnGen.Tests/Vectors/Cells [name …]

Each file holds one cell with its parameters under the library's names, a ragged batch, its output, a gradient that arrives there, and
what autograd makes of it. Numbers are doubles; sequences are stored without padding. The cells are in the folder `cells`.
"""
import json
import pathlib
import sys
import zlib

import torch

from cells import CELLS

LENGTHS = [4, 2, 3]
MEMORIES = [3, 5, 1]


def leaf(value):
    return value.clone().requires_grad_()


def normal(shape):
    return 0.6 * torch.randn(shape, dtype=torch.float64)


def tensor(value):
    return {"shape": list(value.shape), "data": value.detach().flatten().tolist()}


def rows_of(cell, name, sequence):
    """A row per step, one per sequence, or one for each vector of a memory."""
    return MEMORIES[sequence] if name in cell.memories else 1 if name in cell.per_sequence else LENGTHS[sequence]


def rows(cell, name, value):
    """The vectors of a memory are one row of a sequence."""
    return [value.flatten().tolist()] if name in cell.memories else value.tolist()


def draw_links(direction, length):
    """For each step another one on the given side of it, or -1; most lead somewhere."""
    links = []
    for step in range(length):
        first, end = (0, step) if direction < 0 else (step + 1, length)
        links.append(int(torch.randint(first, end, ())) if first < end and torch.rand(()) < 0.8 else -1)
    return links


def make(cell):
    torch.manual_seed(zlib.crc32(cell.name.encode()))
    parameters = {name: leaf(cell.draw.get(name, normal)(shape)) for name, shape in cell.parameters.items()}
    inputs = [
        {name: leaf(cell.draw.get(name, normal)((rows_of(cell, name, sequence), size))) for name, size in cell.inputs.items()}
        for sequence in range(len(LENGTHS))]
    links = [{name: draw_links(direction, length) for name, direction in cell.links.items()} for length in LENGTHS]
    outputs = [torch.stack(list(cell.run(parameters, *cell.sizes, **given, **linked))) for given, linked in zip(inputs, links)]
    seeds = [torch.randn_like(output) for output in outputs]
    sum((output * seed).sum() for output, seed in zip(outputs, seeds)).backward()
    return {
        "cell": cell.name, "sizes": list(cell.sizes), "lengths": LENGTHS, "output": cell.output,
        "parameters": {name: tensor(parameter) for name, parameter in parameters.items()},
        "inputs": {name: [rows(cell, name, given[name]) for given in inputs] for name in cell.inputs},
        **({"links": {name: [linked[name] for linked in links] for name in cell.links}} if cell.links else {}),
        "values": [output.tolist() for output in outputs],
        "seeds": [seed.tolist() for seed in seeds],
        "gradients": {name: tensor(parameter.grad) for name, parameter in parameters.items() if name not in cell.fixed},
        "inputGradients": {name: [rows(cell, name, given[name].grad) for given in inputs] for name in cell.inputs},
    }


def main(folder, names):
    torch.set_num_threads(1)
    for cell in CELLS:
        if not names or cell.name in names:
            path = pathlib.Path(folder) / f"{cell.name}.json"
            path.write_text(json.dumps(make(cell), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
