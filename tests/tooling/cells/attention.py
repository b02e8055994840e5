"""Decoders that attend to a memory."""
from torch import cat, sigmoid, softmax, tanh

from .case import cell, layers, linear, vectors, zeros


@cell("BahdanauDecoder", (3, 5, 4, 6, 2), lambda d, n, k, count, m: {
    **vectors("attention", k), **layers("keys", k, bias=False, source=m), **layers("query", k, s=n),
    **layers("z r", n, x=d, context=m, s=n), **layers("g", n, x=d, context=m, kept=n)},
    inputs=lambda d, n, k, count, m: {"x": d, "source": m, "s.initial": n}, output="s", per_sequence=["s.initial"], memories=["source"])
def additive(p, d, n, k, count, m, x, source, **initial):
    s = initial["s.initial"][0]
    for step in x:
        scores = [p["attention"] @ tanh(linear(p, "query", s=s) + p["keys.source"] @ vector) for vector in source]
        weights = softmax(cat([score.reshape(1) for score in scores]), dim=0)
        context = sum(weight * vector for weight, vector in zip(weights, source))
        z, r = (sigmoid(linear(p, name, x=step, context=context, s=s)) for name in "zr")
        s = (1 - z) * s + z * tanh(linear(p, "g", x=step, context=context, kept=r * s))
        yield s


@cell("LuongDecoder", (3, 5, 4, 6, 2), lambda d, n, k, count, m: {
    **layers("i f o g", n, x=d, attended=k, h=n), **layers("keys", n, bias=False, source=m), **layers("attended", k, bias=False, h=n, context=m)},
    inputs=lambda d, n, k, count, m: {"x": d, "source": m, "h.initial": n, "c.initial": n},
    output="attended", per_sequence=["h.initial", "c.initial"], memories=["source"])
def bilinear(p, d, n, k, count, m, x, source, **initial):
    h, c, attended = initial["h.initial"][0], initial["c.initial"][0], zeros(k)
    for step in x:
        i, f, o, g = (linear(p, name, x=step, attended=attended, h=h) for name in "ifog")
        c = sigmoid(f) * c + sigmoid(i) * tanh(g)
        h = sigmoid(o) * tanh(c)
        weights = softmax(source @ p["keys.source"].T @ h, dim=0)
        attended = tanh(p["attended.h"] @ h + p["attended.context"] @ (weights @ source))
        yield attended
