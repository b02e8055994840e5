"""Cells whose memory is a matrix."""
from torch import abs, clamp, exp, outer, sigmoid

from .case import cell, layers, linear, matrix, scalars, vectors, zeros


@cell("MLstm", (3, 5, 4), lambda d, k, v: {**layers("query key", k, x=d), **layers("value o", v, x=d), **vectors("wi wf", d), **scalars("bi bf")})
def matrix_lstm(p, d, k, v, x):
    """The gates as they stand, without a stabiliser: it divides numerator and denominator alike."""
    memory, norm = matrix(v, k), zeros(k)
    for step in x:
        i, f = exp(p["wi"] @ step + p["bi"]), sigmoid(p["wf"] @ step + p["bf"])
        key, query = linear(p, "key", x=step), linear(p, "query", x=step)
        memory = f * memory + i * outer(linear(p, "value", x=step), key)
        norm = f * norm + i * key
        yield sigmoid(linear(p, "o", x=step)) * (memory @ query) / clamp(abs(norm @ query), min=1)
