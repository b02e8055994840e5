#!/usr/bin/env python3
"""Writes the vectors by which tangents of cells are compared with PyTorch's double backward.

    python3 tangent_vectors.py ../RnnGen.Tests/Vectors/Tangents

Each file is one of `cell_vectors.py`, for a cell that is the tangent of another: the values are J·v, the gradients those of ⟨seed, J·v⟩.
"""
import json
import pathlib
import sys
import zlib

import torch
from torch.autograd.functional import jvp

from cell_vectors import LENGTHS, leaf, normal, rows, rows_of, tensor
from cells import CELLS


TANGENTS = {"LstmTangent": "Lstm", "GruTangent": "GruResetAfter", "BahdanauTangent": "BahdanauDecoder"}


def product(cell, parameters, directions, given, moved):
    """J·v, as something that can be differentiated again."""
    names, inputs = list(parameters), list(given)

    def outputs(*values):
        return torch.stack(list(cell.run(dict(zip(names, values)), *cell.sizes, **dict(zip(inputs, values[len(names):])))))

    at = tuple(parameters[name] for name in names) + tuple(given[name] for name in inputs)
    along = tuple(directions[name] for name in names) + tuple(moved[name] for name in inputs)
    return jvp(outputs, at, along, create_graph=True)[1]


def make(name, cell):
    torch.manual_seed(zlib.crc32(name.encode()))
    parameters, directions = ({key: leaf(normal(shape)) for key, shape in cell.parameters.items()} for _ in range(2))
    given, moved = ([{key: leaf(normal((rows_of(cell, key, sequence), size))) for key, size in cell.inputs.items()} for sequence in range(len(LENGTHS))]
                    for _ in range(2))
    values = [product(cell, parameters, directions, *pair) for pair in zip(given, moved)]
    seeds = [torch.randn_like(value) for value in values]
    sum((value * seed).sum() for value, seed in zip(values, seeds)).backward()
    inputs = {**{key: [rows(cell, key, sequence[key]) for sequence in given] for key in cell.inputs},
              **{key + "Tangent": [rows(cell, key, sequence[key]) for sequence in moved] for key in cell.inputs}}
    both = {**parameters, **{key + "Tangent": direction for key, direction in directions.items()}}
    return {
        "cell": name, "sizes": list(cell.sizes), "lengths": LENGTHS, "output": cell.output + "Tangent",
        "parameters": {key: tensor(value) for key, value in both.items()},
        "inputs": inputs,
        "values": [value.tolist() for value in values],
        "seeds": [seed.tolist() for seed in seeds],
        "gradients": {key: tensor(zero_if_none(value)) for key, value in both.items()},
        "inputGradients": {
            **{key: [rows(cell, key, zero_if_none(sequence[key])) for sequence in given] for key in cell.inputs},
            **{key + "Tangent": [rows(cell, key, zero_if_none(sequence[key])) for sequence in moved] for key in cell.inputs}},
    }


def zero_if_none(value):
    return torch.zeros_like(value) if value.grad is None else value.grad


def main(folder):
    torch.set_num_threads(1)
    for name, other in TANGENTS.items():
        cell = next(cell for cell in CELLS if cell.name == other)
        (pathlib.Path(folder) / f"{name}.json").write_text(json.dumps(make(name, cell), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
