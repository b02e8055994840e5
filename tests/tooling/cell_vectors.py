#!/usr/bin/env python3
"""Writes the vectors by which cells of the library are compared with PyTorch code made from the equations of their papers.

    python3 cell_vectors.py ../RnnGen.Tests/Vectors/Cells

Each file holds one cell with its parameters under the library's names, a ragged batch, its output, a gradient that arrives there, and
what autograd makes of it. Numbers are doubles; sequences are stored without padding.
"""
import json
import pathlib
import sys

import torch
from torch.nn.functional import layer_norm

LENGTHS = [4, 2, 6]


def leaf(*shape):
    return (0.6 * torch.randn(*shape, dtype=torch.float64)).requires_grad_()


class LayerNormLstm:
    """Ba, Kiros and Hinton (2016), equations 20 to 22, with b for the sum of the three biases of equation 20."""

    sizes = {"input": 3, "hidden": 5}

    def __init__(self):
        inputs, n = self.sizes.values()
        self.parameters = {
            "net.h": leaf(4 * n, n), "net.x": leaf(4 * n, inputs), "gainH": leaf(4 * n), "gainX": leaf(4 * n), "gainC": leaf(n), "biasC": leaf(n),
            **{name: leaf(n) for name in ("bf", "bi", "bo", "bg")},
        }
        self.output = "h"

    def run(self, x):
        p, n = self.parameters, self.sizes["hidden"]
        h = c = torch.zeros(n, dtype=torch.float64)
        outputs = []
        for step in x:
            recurrent = layer_norm(p["net.h"] @ h, [4 * n], p["gainH"])
            projected = layer_norm(p["net.x"] @ step, [4 * n], p["gainX"])
            f, i, o, g = (recurrent + projected + torch.cat([p["bf"], p["bi"], p["bo"], p["bg"]])).chunk(4)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(layer_norm(c, [n], p["gainC"], p["biasC"]))
            outputs.append(h)
        return torch.stack(outputs)


CELLS = [LayerNormLstm]


def tensor(value):
    return {"shape": list(value.shape), "data": value.detach().flatten().tolist()}


def make(cell):
    inputs = [leaf(length, cell.sizes["input"]) for length in LENGTHS]
    outputs = [cell.run(x) for x in inputs]
    seeds = [torch.randn_like(output) for output in outputs]
    sum((output * seed).sum() for output, seed in zip(outputs, seeds)).backward()
    return {
        "cell": type(cell).__name__, "sizes": list(cell.sizes.values()), "lengths": LENGTHS, "output": cell.output,
        "parameters": {name: tensor(parameter) for name, parameter in cell.parameters.items()},
        "input": [x.tolist() for x in inputs],
        "values": [output.tolist() for output in outputs],
        "seeds": [seed.tolist() for seed in seeds],
        "gradients": {name: tensor(parameter.grad) for name, parameter in cell.parameters.items()},
        "inputGradients": [x.grad.tolist() for x in inputs],
    }


def main(folder):
    torch.manual_seed(21)
    torch.set_num_threads(1)
    for make_cell in CELLS:
        case = make(make_cell())
        path = pathlib.Path(folder) / f"{case['cell']}.json"
        path.write_text(json.dumps(case, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
