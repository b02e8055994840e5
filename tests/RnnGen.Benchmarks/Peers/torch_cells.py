"""The cells in PyTorch: its own layers, and a peephole LSTM written by hand with the projection of the input taken out of the loop."""
import torch
from torch.nn import functional

from torch_library import LIBRARY, LibraryCell
from shared_numbers import BIAS, FROM_HIDDEN, FROM_INPUT, PEEPHOLE, gate, numbers

LAYERS = {"Lstm": (torch.nn.LSTM, (0, 1, 3, 2)), "GruResetAfter": (torch.nn.GRU, (0, 1, 2)), "Elman": (torch.nn.RNN, (0,))}


def parameter(gates, part, scale, *shape):
    return torch.cat([numbers(gate(k, part), scale, *shape) for k in gates])


def layer(cell, width, hidden):
    """One of PyTorch's own layers; its second bias is zero but for the hidden half of a GRU's candidate."""
    make, gates = LAYERS[cell]
    module, scale = make(width, hidden), 2 / hidden ** 0.5
    with torch.no_grad():
        module.weight_ih_l0.copy_(parameter(gates, FROM_INPUT, scale, hidden, width))
        module.weight_hh_l0.copy_(parameter(gates, FROM_HIDDEN, scale, hidden, hidden))
        module.bias_ih_l0.copy_(parameter(gates, BIAS, scale, hidden))
        module.bias_hh_l0.zero_()
        if cell == "GruResetAfter":
            module.bias_hh_l0[2 * hidden:] = numbers(gate(3, BIAS), scale, hidden)
    return module


class PeepholeLstm(torch.nn.Module):
    def __init__(self, width: int, hidden: int):
        super().__init__()
        gates, scale = (0, 1, 3, 2), 2 / hidden ** 0.5
        self.from_input = torch.nn.Parameter(parameter(gates, FROM_INPUT, scale, hidden, width))
        self.from_hidden = torch.nn.Parameter(parameter(gates, FROM_HIDDEN, scale, hidden, hidden))
        self.bias = torch.nn.Parameter(parameter(gates, BIAS, scale, hidden))
        self.pi = torch.nn.Parameter(numbers(gate(0, PEEPHOLE), scale, hidden))
        self.pf = torch.nn.Parameter(numbers(gate(1, PEEPHOLE), scale, hidden))
        self.po = torch.nn.Parameter(numbers(gate(2, PEEPHOLE), scale, hidden))
        self.hidden = hidden

    def forward(self, x: torch.Tensor):
        h = torch.zeros(x.size(1), self.hidden)
        c = torch.zeros(x.size(1), self.hidden)
        outputs: list[torch.Tensor] = []
        for projected in functional.linear(x, self.from_input, self.bias).unbind(0):
            i, f, g, o = (projected + functional.linear(h, self.from_hidden)).chunk(4, 1)
            i = torch.sigmoid(i + self.pi * c)
            f = torch.sigmoid(f + self.pf * c)
            c = f * c + i * torch.tanh(g)
            h = torch.sigmoid(o + self.po * c) * torch.tanh(c)
            outputs.append(h)
        return torch.stack(outputs), c


def module(cell, width, hidden, batch, kind):
    """The cell as a module, or None if PyTorch has no such layer."""
    if cell == "PeepholeLstm":
        return torch.jit.script(PeepholeLstm(width, hidden))
    if kind in ("library", "custom") and cell in LIBRARY:
        return LibraryCell(cell, width, hidden, batch)
    return layer(cell, width, hidden) if cell in LAYERS else None
