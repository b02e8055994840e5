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


def leaf(value):
    return value.clone().requires_grad_()


def normal(shape):
    return 0.6 * torch.randn(shape, dtype=torch.float64)


def tensor(value):
    return {"shape": list(value.shape), "data": value.detach().flatten().tolist()}


def make(cell):
    torch.manual_seed(zlib.crc32(cell.name.encode()))
    parameters = {name: leaf(cell.draw.get(name, normal)(shape)) for name, shape in cell.parameters.items()}
    inputs = [
        {name: leaf(cell.draw.get(name, normal)((1 if name in cell.per_sequence else length, size))) for name, size in cell.inputs.items()}
        for length in LENGTHS]
    outputs = [torch.stack(list(cell.run(parameters, *cell.sizes, **given))) for given in inputs]
    seeds = [torch.randn_like(output) for output in outputs]
    sum((output * seed).sum() for output, seed in zip(outputs, seeds)).backward()
    return {
        "cell": cell.name, "sizes": list(cell.sizes), "lengths": LENGTHS, "output": cell.output,
        "parameters": {name: tensor(parameter) for name, parameter in parameters.items()},
        "inputs": {name: [given[name].tolist() for given in inputs] for name in cell.inputs},
        "values": [output.tolist() for output in outputs],
        "seeds": [seed.tolist() for seed in seeds],
        "gradients": {name: tensor(parameter.grad) for name, parameter in parameters.items() if name not in cell.fixed},
        "inputGradients": {name: [given[name].grad.tolist() for given in inputs] for name in cell.inputs},
    }


def main(folder, names):
    torch.set_num_threads(1)
    for cell in CELLS:
        if not names or cell.name in names:
            path = pathlib.Path(folder) / f"{cell.name}.json"
            path.write_text(json.dumps(make(cell), separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
