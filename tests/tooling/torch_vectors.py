#!/usr/bin/env python3
"""Writes the vectors by which recurrent layers are compared with PyTorch.

    python3 torch_vectors.py ../RnnGen.Tests/Vectors

Each file holds one module (RNN, LSTM or GRU; layers, directions, biases, initial states) with its parameters, a ragged
batch, the outputs, the final states, a gradient for each of these, and what autograd makes of them: gradients of the
input, of the initial states and of every parameter. Numbers are doubles. Sequences are stored without padding, one list
of steps each; states are listed by layer, then direction, then sequence.
"""
import json
import pathlib
import sys

import torch
from torch.nn.utils.rnn import pad_packed_sequence, pack_padded_sequence

LENGTHS = {"one": [1], "equal": [5, 5], "ragged": [4, 2, 3], "long": [9, 1, 6, 3]}

# kind, layers, directions, bias, lengths, initial states, input size, hidden size
CASES = [
    ("rnn_tanh", 1, 1, True, "ragged", False, 3, 4),
    ("rnn_tanh", 2, 1, True, "equal", True, 2, 5),
    ("rnn_tanh", 1, 2, False, "long", True, 4, 3),
    ("rnn_tanh", 3, 2, True, "ragged", False, 3, 2),
    ("rnn_relu", 1, 1, False, "ragged", True, 2, 4),
    ("rnn_relu", 2, 2, True, "equal", False, 3, 4),
    ("lstm", 1, 1, True, "one", False, 3, 5),
    ("lstm", 1, 1, True, "ragged", True, 3, 4),
    ("lstm", 1, 1, False, "long", False, 5, 3),
    ("lstm", 1, 2, True, "ragged", True, 2, 3),
    ("lstm", 2, 1, True, "equal", True, 3, 4),
    ("lstm", 2, 2, False, "long", True, 4, 2),
    ("lstm", 3, 2, True, "ragged", False, 1, 3),
    ("gru", 1, 1, True, "one", True, 4, 3),
    ("gru", 1, 1, True, "ragged", False, 3, 4),
    ("gru", 1, 1, False, "long", True, 2, 5),
    ("gru", 1, 2, True, "ragged", True, 3, 2),
    ("gru", 2, 1, False, "equal", False, 5, 3),
    ("gru", 2, 2, True, "long", True, 2, 3),
    ("gru", 3, 1, True, "ragged", True, 3, 4),
]


def build(kind, inputs, hidden, layers, directions, bias):
    common = dict(num_layers=layers, bias=bias, bidirectional=directions == 2, dtype=torch.float64)
    if kind == "lstm":
        module = torch.nn.LSTM(inputs, hidden, **common)
    elif kind == "gru":
        module = torch.nn.GRU(inputs, hidden, **common)
    else:
        module = torch.nn.RNN(inputs, hidden, nonlinearity=kind[len("rnn_"):], **common)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.normal_(std=0.6)
    return module


def tensor(value):
    return {"shape": list(value.shape), "data": value.detach().flatten().tolist()}


def unpadded(values, lengths):
    return [values[:length, sequence].tolist() for sequence, length in enumerate(lengths)]


def make(kind, layers, directions, bias, lengths, initial, inputs, hidden):
    module = build(kind, inputs, hidden, layers, directions, bias)
    count, steps = len(lengths), max(lengths)
    leaf = lambda *shape: torch.randn(*shape, dtype=torch.float64, requires_grad=True)
    x = leaf(steps, count, inputs)
    states = [leaf(layers * directions, count, hidden) for _ in range(2 if kind == "lstm" else 1)] if initial else []
    given = None if not initial else tuple(states) if kind == "lstm" else states[0]

    packed, final = module(pack_padded_sequence(x, lengths, enforce_sorted=False), given)
    output, _ = pad_packed_sequence(packed)
    finals = list(final) if kind == "lstm" else [final]
    seeds = [torch.randn_like(value) for value in [output, *finals]]
    sum((value * seed).sum() for value, seed in zip([output, *finals], seeds)).backward()
    return {
        "kind": kind, "layers": layers, "directions": directions, "bias": bias, "lengths": lengths,
        "inputSize": inputs, "hiddenSize": hidden,
        "parameters": {name: tensor(parameter) for name, parameter in module.named_parameters()},
        "input": unpadded(x.detach(), lengths),
        "initial": [state.tolist() for state in states],
        "output": unpadded(output.detach(), lengths),
        "final": [value.tolist() for value in finals],
        "seeds": {"output": unpadded(seeds[0], lengths), "final": [seed.tolist() for seed in seeds[1:]]},
        "gradients": {
            "parameters": {name: tensor(parameter.grad) for name, parameter in module.named_parameters()},
            "input": unpadded(x.grad, lengths),
            "initial": [state.grad.tolist() for state in states],
        },
    }


def main(folder):
    torch.manual_seed(20)
    torch.set_num_threads(1)
    for number, (kind, layers, directions, bias, lengths, initial, inputs, hidden) in enumerate(CASES, 1):
        case = make(kind, layers, directions, bias, LENGTHS[lengths], initial, inputs, hidden)
        path = pathlib.Path(folder) / f"{number:02}_{kind}.json"
        path.write_text(json.dumps(case, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
