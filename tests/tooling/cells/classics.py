"""Cells before and beside the gated ones of today."""
from torch import cat, relu, sigmoid, tanh

from .case import cell, layers, linear, scalars, vectors, zeros


@cell("Jordan", (3, 5, 4), lambda d, n, m: {**layers("h", n, x=d, y=m), **layers("y", m, h=n)}, output="y")
def jordan(p, d, n, m, x):
    y = zeros(m)
    for step in x:
        h = tanh(linear(p, "h", x=step, y=y))
        y = sigmoid(linear(p, "y", h=h))
        yield y


@cell("IndRnn", (3, 5), lambda d, n: {**layers("h", n, x=d), **vectors("u", n)})
def independently_recurrent(p, d, n, x):
    h = zeros(n)
    for step in x:
        h = relu(p["h.x"] @ step + p["u"] * h + p["h.bias"])
        yield h


@cell("StructurallyConstrainedRnn", (3, 2, 5, 4),
      lambda d, m, n, k: {**layers("s", m, bias=False, x=d), **layers("h", n, bias=False, s=m, x=d, h=n), **layers("y", k, bias=False, h=n, s=m)}, output="y")
def structurally_constrained(p, d, m, n, k, x):
    s, h = zeros(m), zeros(n)
    for step in x:
        s = 0.05 * p["s.x"] @ step + 0.95 * s
        h = sigmoid(p["h.s"] @ s + p["h.x"] @ step + p["h.h"] @ h)
        yield p["y.h"] @ h + p["y.s"] @ s


@cell("MultiplicativeIntegrationRnn", (3, 5), lambda d, n: {"p.x": (n, d), "q.h": (n, n), **vectors("alpha beta1 beta2 b", n)})
def multiplicative_integration(p, d, n, x):
    h = zeros(n)
    for step in x:
        wx, uh = p["p.x"] @ step, p["q.h"] @ h
        h = tanh(p["alpha"] * wx * uh + p["beta1"] * uh + p["beta2"] * wx + p["b"])
        yield h


@cell("FastRnn", (3, 5), lambda d, n: {**layers("n", n, x=d, h=n), **scalars("alpha beta")})
def fast_rnn(p, d, n, x):
    h = zeros(n)
    for step in x:
        h = sigmoid(p["alpha"]) * tanh(linear(p, "n", x=step, h=h)) + sigmoid(p["beta"]) * h
        yield h


@cell("RecurrentHighwayNetwork", (3, 5), lambda d, n: {**layers("n t", n, x=d, h=n), **layers("h.n0 h.t0 h.n1 h.t1", n, s=n)})
def recurrent_highway(p, d, n, x):
    s = zeros(n)
    for step in x:
        for layer in range(3):
            if layer == 0:
                candidate, transform = tanh(linear(p, "n", x=step, h=s)), sigmoid(linear(p, "t", x=step, h=s))
            else:
                candidate, transform = tanh(linear(p, f"h.n{layer - 1}", s=s)), sigmoid(linear(p, f"h.t{layer - 1}", s=s) - 2)
            s = candidate * transform + s * (1 - transform)
        yield s


@cell("Elman", (3, 5), lambda d, n: {"Waa": (n, n), "Wax": (n, d), "ba": (n,)}, output="a")
def elman(p, d, n, x):
    a = zeros(n)
    for step in x:
        a = tanh(p["Waa"] @ a + p["Wax"] @ step + p["ba"])
        yield a


@cell("CourseGru", (3, 5), lambda d, n: {"Wc": (n, n + d), "Wu": (n, n + d), **vectors("bc bu", n)}, output="c")
def course_gru(p, d, n, x):
    c = zeros(n)
    for step in x:
        seen = cat([c, step])
        u = sigmoid(p["Wu"] @ seen + p["bu"])
        c = u * tanh(p["Wc"] @ seen + p["bc"]) + (1 - u) * c
        yield c


@cell("CourseLstm", (3, 5), lambda d, n: {**{f"W{k}": (n, n + d) for k in "cufo"}, **vectors("bc bu bf bo", n)}, output="a")
def course_lstm(p, d, n, x):
    c = zeros(n)
    for step in x:
        z, u, f, o = (p[f"W{k}"] @ cat([c, step]) + p[f"b{k}"] for k in "cufo")
        c = sigmoid(u) * tanh(z) + sigmoid(f) * c
        yield sigmoid(o) * c
