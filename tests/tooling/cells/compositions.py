"""Cells as PyTorch's own modules, with their weights under the library's names: LSTM and GRU, from the end, in both directions, in layers."""
import torch

from .case import cell, layers, linear, zeros

LSTM, GRU = ("i", "f", "g", "o"), ("r", "z", "n")


def run(p, prefix, x, kind, from_end=False):
    """A module of one layer, run on one sequence."""
    names = [prefix + gate for gate in (LSTM if kind is torch.nn.LSTM else GRU)]
    size = p[f"{names[0]}.bias"].shape[0]
    into, across = [p[f"{name}.x"] for name in names], [p[f"{name}.h"] for name in names if f"{name}.h" in p]
    biases, memory_biases = [p[f"{name}.bias"] for name in names], [zeros(size)] * len(names)
    if kind is torch.nn.GRU:
        across.append(p[f"{prefix}memory.h"])
        memory_biases[-1] = p[f"{prefix}memory.bias"]
    weights = [torch.cat(parts) for parts in (into, across, biases, memory_biases)]
    function = torch.lstm if kind is torch.nn.LSTM else torch.gru
    initial = zeros((1, 1, size))
    state = [initial, initial] if kind is torch.nn.LSTM else initial
    steps = x.flip(0) if from_end else x
    outputs = function(steps.unsqueeze(1), state, weights, True, 1, 0.0, False, False, False)[0].squeeze(1)
    return outputs.flip(0) if from_end else outputs


def lstm(d, n, prefix=""):
    return layers(" ".join(prefix + gate for gate in LSTM), n, x=d, h=n)


def gru(d, n, prefix=""):
    return {**layers(f"{prefix}r {prefix}z", n, x=d, h=n), **layers(f"{prefix}n", n, x=d), **layers(f"{prefix}memory", n, h=n)}


@cell("Lstm", (3, 5), lstm)
def forward_lstm(p, d, n, x):
    return run(p, "", x, torch.nn.LSTM)


@cell("ReverseLstm", (3, 5), lstm)
def reverse_lstm(p, d, n, x):
    return run(p, "", x, torch.nn.LSTM, from_end=True)


@cell("GruResetAfter", (3, 5), gru)
def forward_gru(p, d, n, x):
    return run(p, "", x, torch.nn.GRU)


@cell("ReverseGru", (3, 5), gru)
def reverse_gru(p, d, n, x):
    return run(p, "", x, torch.nn.GRU, from_end=True)


@cell("TwoLayerLstm", (3, 5, 4), lambda d, n, m: {**lstm(d, n, "first."), **lstm(n, m, "second.")}, output="y")
def two_layer_lstm(p, d, n, m, x):
    return run(p, "second.", run(p, "first.", x, torch.nn.LSTM), torch.nn.LSTM)


@cell("BidirectionalLstm", (3, 5, 4), lambda d, n, m: {**lstm(d, n, "forward."), **lstm(d, m, "backward.")}, output="y")
def bidirectional_lstm(p, d, n, m, x):
    return torch.cat([run(p, "forward.", x, torch.nn.LSTM), run(p, "backward.", x, torch.nn.LSTM, from_end=True)], 1)


@cell("BidirectionalGru", (3, 5, 4), lambda d, n, m: {**gru(d, n, "forward."), **gru(d, m, "backward.")}, output="y")
def bidirectional_gru(p, d, n, m, x):
    return torch.cat([run(p, "forward.", x, torch.nn.GRU), run(p, "backward.", x, torch.nn.GRU, from_end=True)], 1)


@cell("BidirectionalRnn", (3, 5, 4), lambda d, n, m: {**layers("forward", n, x=d, forward=n), **layers("backward", m, x=d, backward=m)}, output="y")
def bidirectional_rnn(p, d, n, m, x):
    def states(name, size, steps):
        h = zeros(size)
        for step in steps:
            h = torch.tanh(linear(p, name, **{"x": step, name: h}))
            yield h

    forward, backward = torch.stack(list(states("forward", n, x))), torch.stack(list(states("backward", m, x.flip(0))))
    return torch.cat([forward, backward.flip(0)], 1)
