"""Cells that apply no matrix to their state, so that all their products can be made at once."""
from torch import complex, exp, relu, sigmoid, sqrt, tanh, where
from torch.nn.functional import softplus

from .case import cell, layers, linear, vectors, zeros


@cell("SimpleRecurrentUnit", (4,), lambda n: {**layers("content", n, bias=False, x=n), **layers("f r", n, x=n), **vectors("vf vr", n)})
def simple_recurrent_unit(p, n, x):
    c = zeros(n)
    for step in x:
        f = sigmoid(linear(p, "f", x=step) + p["vf"] * c)
        r = sigmoid(linear(p, "r", x=step) + p["vr"] * c)
        c = f * c + (1 - f) * (p["content.x"] @ step)
        yield r * c + (1 - r) * step


@cell("Ssru", (3, 5), lambda d, n: {**layers("content", n, bias=False, x=d), **layers("f", n, x=d)})
def simpler_simple_recurrent_unit(p, d, n, x):
    c = zeros(n)
    for step in x:
        f = sigmoid(linear(p, "f", x=step))
        c = f * c + (1 - f) * (p["content.x"] @ step)
        yield relu(c)


def with_past(p, name, step, past):
    return linear(p, name, x=step) + p[f"{name}.before.x"] @ past


@cell("Qrnn", (3, 5), lambda d, n: layers("z f o", n, bias=False, **{"x": d, "before.x": d}))
def quasi_recurrent(p, d, n, x):
    c, past = zeros(n), zeros(d)
    for step in x:
        z, f, o = tanh(with_past(p, "z", step, past)), sigmoid(with_past(p, "f", step, past)), sigmoid(with_past(p, "o", step, past))
        c, past = f * c + (1 - f) * z, step
        yield o * c


@cell("StronglyTypedRnn", (3, 5), lambda d, n: {**layers("z", n, bias=False, x=d), **layers("f", n, x=d)})
def strongly_typed_rnn(p, d, n, x):
    h = zeros(n)
    for step in x:
        f = sigmoid(linear(p, "f", x=step))
        h = f * h + (1 - f) * (p["z.x"] @ step)
        yield h


@cell("StronglyTypedGru", (3, 5), lambda d, n: layers("z f o", n, **{"x": d, "before.x": d}))
def strongly_typed_gru(p, d, n, x):
    h, past = zeros(n), zeros(d)
    for step in x:
        h = sigmoid(with_past(p, "f", step, past)) * h + with_past(p, "z", step, past) * tanh(with_past(p, "o", step, past))
        past = step
        yield h


@cell("StronglyTypedLstm", (3, 5), lambda d, n: layers("z f o", n, **{"x": d, "before.x": d}))
def strongly_typed_lstm(p, d, n, x):
    c, past = zeros(n), zeros(d)
    for step in x:
        f = sigmoid(with_past(p, "f", step, past))
        c = f * c + (1 - f) * with_past(p, "z", step, past)
        yield c * tanh(with_past(p, "o", step, past))
        past = step


def positive_part(v):
    return where(v >= 0, v + 0.5, sigmoid(v))


@cell("MinGru", (3, 5), lambda d, n: layers("z v", n, x=d))
def minimal_gru(p, d, n, x):
    h = zeros(n)
    for step in x:
        z = sigmoid(linear(p, "z", x=step))
        h = (1 - z) * h + z * positive_part(linear(p, "v", x=step))
        yield h


@cell("MinLstm", (3, 5), lambda d, n: layers("kf ki v", n, x=d))
def minimal_lstm(p, d, n, x):
    h = zeros(n)
    for step in x:
        f, i = sigmoid(linear(p, "kf", x=step)), sigmoid(linear(p, "ki", x=step))
        h = f / (f + i) * h + i / (f + i) * positive_part(linear(p, "v", x=step))
        yield h


@cell("RgLru", (4,), lambda n: {**layers("r i", n, x=n), **vectors("lambda", n)})
def real_gated_linear_recurrent_unit(p, n, x):
    h = zeros(n)
    for step in x:
        a = exp(-8 * softplus(p["lambda"]) * sigmoid(linear(p, "r", x=step)))
        h = a * h + sqrt(1 - a ** 2) * (sigmoid(linear(p, "i", x=step)) * step)
        yield h


@cell("Rwkv4", (3, 5, 4), lambda d, n, m: {
    **vectors("muR muK muV", d), **vectors("u w", n), "r.mixedR": (n, d), "k.mixedK": (n, d), "v.mixedV": (n, d), "y.gated": (m, n)}, output="y")
def time_mixing(p, d, n, m, x):
    """The sums of the paper as they stand, without a stabiliser."""
    numerator, denominator, past = zeros(n), zeros(n), zeros(d)
    for step in x:
        r, k, v = (p[name] @ (p[mu] * step + (1 - p[mu]) * past) for name, mu in (("r.mixedR", "muR"), ("k.mixedK", "muK"), ("v.mixedV", "muV")))
        mean = (numerator + exp(p["u"] + k) * v) / (denominator + exp(p["u"] + k))
        decay = exp(-exp(p["w"]))
        numerator, denominator, past = decay * numerator + exp(k) * v, decay * denominator + exp(k), step
        yield p["y.gated"] @ (sigmoid(r) * mean)


@cell("Lru", (3, 5, 4), lambda d, n, m: {
    **vectors("nu theta gamma", n), **layers("re im", n, bias=False, x=d), **layers("y", m, bias=False, re=n, im=n, x=d)}, output="y")
def linear_recurrent_unit(p, d, n, m, x):
    """With complex numbers."""
    s = zeros(n) + 0j
    eigenvalues = exp(complex(-exp(p["nu"]), exp(p["theta"])))
    for step in x:
        s = eigenvalues * s + exp(p["gamma"]) * complex(p["re.x"] @ step, p["im.x"] @ step)
        yield (complex(p["y.re"], -p["y.im"]) @ s).real + p["y.x"] @ step
