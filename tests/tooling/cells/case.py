"""What a cell is here: the shapes of its parameters under the library's names, and a generator of its outputs."""
import dataclasses
import typing

import torch

CELLS = []


@dataclasses.dataclass
class Cell:
    name: str
    sizes: tuple                  # the arguments of the library's constructor
    run: typing.Callable          # (parameters, *sizes, **inputs) -> the output at each step
    parameters: dict              # name -> shape
    inputs: dict                  # name -> size
    output: str
    draw: dict                    # name of an input or parameter -> a function from a shape to its values; normal numbers otherwise
    per_sequence: frozenset       # the inputs with one value per sequence
    fixed: frozenset              # the parameters that are not trained
    memories: frozenset           # the inputs that are sets of vectors
    links: dict                   # name -> -1 for a link to earlier steps, +1 for one to later steps


def cell(name, sizes, parameters, inputs=None, output="h", draw=None, per_sequence=(), fixed=(), memories=(), links=None):
    """Adds the decorated generator to CELLS. `parameters` and `inputs` are functions of the sizes."""
    def add(run):
        CELLS.append(Cell(name, sizes, run, parameters(*sizes), inputs(*sizes) if inputs else {"x": sizes[0]}, output, draw or {},
                          frozenset(per_sequence), frozenset(fixed), frozenset(memories), links or {}))
        return run
    return add


def layers(names, rows, bias=True, **columns):
    """The shapes of one linear layer for each of the names, with a matrix per argument."""
    shapes = {}
    for name in names.split():
        shapes.update({f"{name}.{argument}": (rows, size) for argument, size in columns.items()})
        if bias:
            shapes[f"{name}.bias"] = (rows,)
    return shapes


def vectors(names, size):
    return {name: (size,) for name in names.split()}


def scalars(names):
    return vectors(names, 1)


def linear(p, name, **arguments):
    """The layer's matrices times their arguments, and its bias if it has one."""
    total = sum(p[f"{name}.{argument}"] @ value for argument, value in arguments.items())
    return total + p[f"{name}.bias"] if f"{name}.bias" in p else total


def zeros(size):
    return torch.zeros(size, dtype=torch.float64)


def matrix(rows, columns):
    return torch.zeros(rows, columns, dtype=torch.float64)


def identity(size):
    return torch.eye(size, dtype=torch.float64)


def ones(shape):
    return torch.ones(shape, dtype=torch.float64)


def positive(shape):
    return torch.rand(shape, dtype=torch.float64) + 0.2


def binary(shape):
    return (torch.rand(shape, dtype=torch.float64) < 0.6).double()
