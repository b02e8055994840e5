"""Cells over trees and grids: each step names others, children or neighbours, by their numbers."""
from torch import sigmoid, tanh

from .case import cell, layers, linear, vectors, zeros


def neighbours(known, links, step, size):
    """What is known at the steps that the links name, zeros where they name none."""
    return [known[link[step]] if link[step] >= 0 else zeros(size) for link in links]


def both(first, second):
    return {"h.left": first, "h.up": second}


@cell("MultiDimensionalRnn", (3, 5), lambda d, n: layers("h", n, x=d, **both(n, n)), links={"left": -1, "up": -1})
def grid(p, d, n, x, left, up):
    h = []
    for t, step in enumerate(x):
        hl, hu = neighbours(h, (left, up), t, n)
        h.append(tanh(linear(p, "h", x=step, **both(hl, hu))))
        yield h[-1]


@cell("MultiDimensionalLstm", (3, 5), lambda d, n: {**layers("i fl fu g o", n, x=d, **both(n, n)), **vectors("pil piu pfl pfu po", n)},
      links={"left": -1, "up": -1})
def grid_lstm(p, d, n, x, left, up):
    h, c = [], []
    for t, step in enumerate(x):
        hl, hu = neighbours(h, (left, up), t, n)
        cl, cu = neighbours(c, (left, up), t, n)
        net = {gate: linear(p, gate, x=step, **both(hl, hu)) for gate in ("i", "fl", "fu", "g", "o")}
        i = sigmoid(net["i"] + p["pil"] * cl + p["piu"] * cu)
        c.append(i * tanh(net["g"]) + sigmoid(net["fl"] + p["pfl"] * cl) * cl + sigmoid(net["fu"] + p["pfu"] * cu) * cu)
        h.append(sigmoid(net["o"] + p["po"] * c[-1]) * tanh(c[-1]))
        yield h[-1]


CHILDREN = {"left": -1, "right": -1}


def children(left, right):
    return {"h.left": left, "h.right": right}


@cell("TreeLstm", (3, 5), lambda d, n: {
    **layers("i o g", n, x=d, **children(n, n)), **layers("forget", n, x=d), **layers("fl fr", n, bias=False, **children(n, n))}, links=CHILDREN)
def n_ary(p, d, n, x, left, right):
    h, c = [], []
    for t, step in enumerate(x):
        states, memories = neighbours(h, (left, right), t, n), neighbours(c, (left, right), t, n)
        i, o, g = (linear(p, gate, x=step, **children(*states)) for gate in "iog")
        kept = sum(sigmoid(linear(p, "forget", x=step) + linear(p, f, **children(*states))) * memory for f, memory in zip(("fl", "fr"), memories))
        c.append(sigmoid(i) * tanh(g) + kept)
        h.append(sigmoid(o) * tanh(c[-1]))
        yield h[-1]


@cell("ChildSumTreeLstm", (3, 5), lambda d, n: {**layers("i o g", n, x=d, s=n), **layers("forget", n, x=d), "U": (n, n)}, links={"parent": 1})
def child_sum(p, d, n, x, parent):
    h, c = [], []
    for t, step in enumerate(x):
        mine = [child for child in range(t) if parent[child] == t]
        total = sum((h[child] for child in mine), zeros(n))
        i, o, g = (linear(p, gate, x=step, s=total) for gate in "iog")
        kept = sum((sigmoid(linear(p, "forget", x=step) + p["U"] @ h[child]) * c[child] for child in mine), zeros(n))
        c.append(sigmoid(i) * tanh(g) + kept)
        h.append(sigmoid(o) * tanh(c[-1]))
        yield h[-1]


@cell("RecursiveNetwork", (4,), lambda n: layers("phrase", n, **children(n, n)), inputs=lambda n: {"x": n, "leaf": 1}, links=CHILDREN)
def recursive(p, n, x, leaf, left, right):
    h = []
    for t, step in enumerate(x):
        hl, hr = neighbours(h, (left, right), t, n)
        h.append(leaf[t] * step + (1 - leaf[t]) * tanh(linear(p, "phrase", **children(hl, hr))))
        yield h[-1]
