"""Long short-term memory and what has been made of it."""
from torch import cat, exp, sigmoid, tanh
from torch.nn.functional import layer_norm

from .case import cell, layers, linear, vectors, zeros


def gates(p, **arguments):
    """i, f, o and g as all papers have them."""
    return (*(sigmoid(linear(p, gate, **arguments)) for gate in "ifo"), tanh(linear(p, "g", **arguments)))


@cell("Lstm1997", (3, 5), lambda d, n: layers("i o g", n, x=d, h=n))
def lstm_without_forget_gate(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        i, o, g = sigmoid(linear(p, "i", x=step, h=h)), sigmoid(linear(p, "o", x=step, h=h)), tanh(linear(p, "g", x=step, h=h))
        c = c + i * g
        h = o * tanh(c)
        yield h


@cell("CoupledLstm", (3, 5), lambda d, n: layers("f o g", n, x=d, h=n))
def coupled_lstm(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        f, o, g = sigmoid(linear(p, "f", x=step, h=h)), sigmoid(linear(p, "o", x=step, h=h)), tanh(linear(p, "g", x=step, h=h))
        c = f * c + (1 - f) * g
        h = o * tanh(c)
        yield h


@cell("PeepholeLstm", (3, 5), lambda d, n: {**layers("i f o g", n, x=d, h=n), **vectors("pi pf po", n)})
def peephole_lstm(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f = sigmoid(linear(p, "i", x=step, h=h) + p["pi"] * c), sigmoid(linear(p, "f", x=step, h=h) + p["pf"] * c)
        c = f * c + i * tanh(linear(p, "g", x=step, h=h))
        h = sigmoid(linear(p, "o", x=step, h=h) + p["po"] * c) * tanh(c)
        yield h


@cell("LayerNormLstm", (3, 5), lambda d, n: {
    **layers("net", 4 * n, bias=False, x=d, h=n), **vectors("gainH gainX", 4 * n), **vectors("gainC biasC bf bi bo bg", n)})
def layer_norm_lstm(p, d, n, x):
    """Equations 20 to 22, with b for the sum of the three biases of equation 20."""
    h, c = zeros(n), zeros(n)
    for step in x:
        net = layer_norm(p["net.h"] @ h, [4 * n], p["gainH"]) + layer_norm(p["net.x"] @ step, [4 * n], p["gainX"])
        f, i, o, g = (net + cat([p["bf"], p["bi"], p["bo"], p["bg"]])).chunk(4)
        c = sigmoid(f) * c + sigmoid(i) * tanh(g)
        h = sigmoid(o) * tanh(layer_norm(c, [n], p["gainC"], p["biasC"]))
        yield h


@cell("FullMemoryLstm", (3, 5), lambda d, n: {**layers("i f o", n, x=d, h=n, c=n), **layers("g", n, x=d, h=n)})
def full_memory_lstm(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f = (sigmoid(p[f"{k}.x"] @ step + p[f"{k}.h"] @ h + tanh(p[f"{k}.c"] @ c) + p[f"{k}.bias"]) for k in "if")
        c = f * c + i * tanh(linear(p, "g", x=step, h=h))
        o = sigmoid(p["o.x"] @ step + p["o.h"] @ h + tanh(p["o.c"] @ c) + p["o.bias"])
        h = o * tanh(c)
        yield h


@cell("ProjectedLstm", (3, 5, 2), lambda d, n, m: {**layers("i f o g", n, x=d, r=m), **vectors("pi pf po", n), "r.m": (m, n)}, output="r")
def projected_lstm(p, d, n, m, x):
    r, c = zeros(m), zeros(n)
    for step in x:
        i, f = sigmoid(linear(p, "i", x=step, r=r) + p["pi"] * c), sigmoid(linear(p, "f", x=step, r=r) + p["pf"] * c)
        c = f * c + i * tanh(linear(p, "g", x=step, r=r))
        o = sigmoid(linear(p, "o", x=step, r=r) + p["po"] * c)
        r = p["r.m"] @ (o * tanh(c))
        yield r


@cell("IndyLstm", (3, 5), lambda d, n: {**layers("i f o g", n, x=d), **vectors("ui uf uo ug", n)})
def independent_lstm(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f, o, g = (linear(p, k, x=step) + p[f"u{k}"] * h for k in "ifog")
        c = sigmoid(f) * c + sigmoid(i) * tanh(g)
        h = sigmoid(o) * tanh(c)
        yield h


@cell("MultiplicativeLstm", (3, 5, 4), lambda d, n, k: {"m.x": (k, d), "m.h": (k, n), **layers("i f o g", n, x=d, m=k)})
def multiplicative_lstm(p, d, n, k, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f, o, g = gates(p, x=step, m=(p["m.x"] @ step) * (p["m.h"] @ h))
        c = f * c + i * g
        h = o * tanh(c)
        yield h


@cell("ZoneoutLstm", (3, 5), lambda d, n: layers("i f o g", n, x=d, h=n))
def zoneout_lstm(p, d, n, x):
    """When not training, where each mask is its mean."""
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f, o, g = gates(p, x=step, h=h)
        written = f * c + i * g
        c = 0.5 * c + 0.5 * written
        h = 0.05 * h + 0.95 * o * tanh(written)
        yield h


@cell("VariationalLstm", (3, 5), lambda d, n: layers("i f o g", n, shown=d, kept=n))
def variational_lstm(p, d, n, x):
    """When not training, where nothing is dropped."""
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f, o, g = gates(p, shown=step, kept=h)
        c = f * c + i * g
        h = o * tanh(c)
        yield h


@cell("WeightDroppedLstm", (3, 5), lambda d, n: {**{f"U{gate}": (n, n) for gate in "ifog"}, **layers("i f o g", n, x=d)})
def weight_dropped_lstm(p, d, n, x):
    """When not training, where nothing is dropped."""
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f, o, g = (linear(p, gate, x=step) + p[f"U{gate}"] @ h for gate in "ifog")
        c = sigmoid(f) * c + sigmoid(i) * tanh(g)
        h = sigmoid(o) * tanh(c)
        yield h


@cell("DepthGatedLstm", (3, 5), lambda d, n: {**layers("i f o g", n, x=d, h=n), **layers("d", n, x=d), **vectors("pi pf po pd qd", n)},
      inputs=lambda d, n: {"x": d, "below": n})
def depth_gated_lstm(p, d, n, x, below):
    h, c = zeros(n), zeros(n)
    for step, lower in zip(x, below):
        i, f = sigmoid(linear(p, "i", x=step, h=h) + p["pi"] * c), sigmoid(linear(p, "f", x=step, h=h) + p["pf"] * c)
        depth = sigmoid(linear(p, "d", x=step) + p["pd"] * c + p["qd"] * lower)
        c = depth * lower + f * c + i * tanh(linear(p, "g", x=step, h=h))
        h = sigmoid(linear(p, "o", x=step, h=h) + p["po"] * c) * tanh(c)
        yield h


@cell("MogrifierLstm", (3, 5), lambda d, n: {
    **{f"gated.round{k}.v": (n, d) if k % 2 else (d, n) for k in range(5)}, **layers("i f o g", n, **{"gated.x": d, "gated.h": n})})
def mogrifier_lstm(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for v in x:
        for k in range(0, 5, 2):
            v = 2 * sigmoid(p[f"gated.round{k}.v"] @ h) * v
            if k < 4:
                h = 2 * sigmoid(p[f"gated.round{k + 1}.v"] @ v) * h
        i, f, o, g = gates(p, **{"gated.x": v, "gated.h": h})
        c = f * c + i * g
        h = o * tanh(c)
        yield h


@cell("SLstm", (3, 5), lambda d, n: layers("logI preF o g", n, x=d, h=n))
def scalar_lstm(p, d, n, x):
    """The exponential gates as they stand, without a stabiliser."""
    h, c, normalizer = zeros(n), zeros(n), zeros(n)
    for step in x:
        i, f = exp(linear(p, "logI", x=step, h=h)), sigmoid(linear(p, "preF", x=step, h=h))
        o, g = sigmoid(linear(p, "o", x=step, h=h)), tanh(linear(p, "g", x=step, h=h))
        c = f * c + i * g
        normalizer = f * normalizer + i
        h = o * c / normalizer
        yield h


@cell("FastSlowRnn", (3, 4, 5), lambda d, m, n: {
    **layers("i1 f1 o1 g1", n, x=d, h2=n), **layers("iS fS oS gS", m, h1=n, hS=m), **layers("i2 f2 o2 g2", n, hS=m, h1=n)}, output="h2")
def fast_slow(p, d, m, n, x):
    def lstm(cell, c, **arguments):
        i, f, o = (sigmoid(linear(p, gate + cell, **arguments)) for gate in "ifo")
        c = f * c + i * tanh(linear(p, "g" + cell, **arguments))
        return o * tanh(c), c

    h, c, slow, memory = zeros(n), zeros(n), zeros(m), zeros(m)
    for step in x:
        h, c = lstm("1", c, x=step, h2=h)
        slow, memory = lstm("S", memory, h1=h, hS=slow)
        h, c = lstm("2", c, hS=slow, h1=h)
        yield h
