"""Cells from differential equations and from neurons: oscillators, several time scales, two stable states, continuous time."""
from torch import exp, log, relu, sigmoid, tanh
from torch.nn.functional import softplus

from .case import binary, cell, layers, linear, positive, vectors, zeros


@cell("CoRnn", (3, 5), lambda d, n: layers("force", n, x=d, y=n, z=n), output="y")
def coupled_oscillators(p, d, n, x):
    dt, gamma, epsilon = 0.042, 2.7, 4.7
    y, z = zeros(n), zeros(n)
    for step in x:
        z = z + dt * (tanh(linear(p, "force", x=step, y=y, z=z)) - gamma * y - epsilon * z)
        y = y + dt * z
        yield y


@cell("Unicornn", (3, 5), lambda d, n: {**layers("pull", n, x=d), **vectors("w c", n)}, output="y")
def independent_oscillators(p, d, n, x):
    dt, alpha = 0.19, 30.65
    y, z = zeros(n), zeros(n)
    for step in x:
        z = z - dt * sigmoid(p["c"]) * (tanh(p["w"] * y + p["pull.x"] @ step + p["pull.bias"]) + alpha * y)
        y = y + dt * sigmoid(p["c"]) * z
        yield y


@cell("LongExpressiveMemory", (3, 4, 5),
      lambda d, m, n: {**layers("d nz", m, x=d, y=n), **layers("e", n, x=d, y=n), **layers("ny", n, x=d, z=m)}, output="y")
def long_expressive_memory(p, d, m, n, x):
    y, z = zeros(n), zeros(m)
    for step in x:
        dt, ds = sigmoid(linear(p, "d", x=step, y=y)), sigmoid(linear(p, "e", x=step, y=y))
        z = (1 - dt) * z + dt * tanh(linear(p, "nz", x=step, y=y))
        y = (1 - ds) * y + ds * tanh(linear(p, "ny", x=step, z=z))
        yield y


@cell("BistableCell", (3, 5), lambda d, n: {**layers("a c n", n, bias=False, x=d), **vectors("wa wc", n)})
def bistable(p, d, n, x):
    h = zeros(n)
    for step in x:
        a = 1 + tanh(p["a.x"] @ step + p["wa"] * h)
        c = sigmoid(p["c.x"] @ step + p["wc"] * h)
        h = c * h + (1 - c) * tanh(p["n.x"] @ step + a * h)
        yield h


@cell("ModulatedBistableCell", (3, 5), lambda d, n: {**layers("a c", n, bias=False, x=d, h=n), **layers("n", n, bias=False, x=d)})
def modulated_bistable(p, d, n, x):
    h = zeros(n)
    for step in x:
        a = 1 + tanh(p["a.x"] @ step + p["a.h"] @ h)
        c = sigmoid(p["c.x"] @ step + p["c.h"] @ h)
        h = c * h + (1 - c) * tanh(p["n.x"] @ step + a * h)
        yield h


@cell("LiquidTimeConstant", (3, 5), lambda d, n: {**layers("p", n, bias=False, x=d), "U": (n, n), **vectors("b A rate", n)})
def liquid_time_constant(p, d, n, x):
    h, dt = zeros(n), 1 / 3
    for step in x:
        for _ in range(3):
            f = sigmoid(p["p.x"] @ step + p["U"] @ h + p["b"])
            h = (h + dt * f * p["A"]) / (1 + dt * (softplus(p["rate"]) + f))
        yield h


@cell("Cfc", (3, 5, 4), lambda d, n, m: {**layers("z", m, x=d, h=n), **layers("a b p q", n, z=m)},
      inputs=lambda d, n, m: {"x": d, "elapsed": 1}, draw={"elapsed": positive})
def closed_form_continuous(p, d, n, m, x, elapsed):
    h = zeros(n)
    for step, time in zip(x, elapsed):
        z = 1.7159 * tanh(2 / 3 * linear(p, "z", x=step, h=h))
        first, second = tanh(linear(p, "a", z=z)), tanh(linear(p, "b", z=z))
        u = sigmoid(linear(p, "p", z=z) * time + linear(p, "q", z=z))
        h = first * (1 - u) + second * u
        yield h


@cell("GruD", (3, 5),
      lambda d, n: {**vectors("wx bx", d), **layers("decay", n, gap=d), **layers("r z", n, filled=d, faded=n, there=d),
                    **layers("n", n, filled=d, kept=n, there=d)},
      inputs=lambda d, n: {"x": d, "there": d, "gap": d, "mean": d}, draw={"there": binary, "gap": positive}, per_sequence=["mean"])
def gru_with_decay(p, d, n, x, there, gap, mean):
    h, last = zeros(n), zeros(d)
    for step, mask, delta in zip(x, there, gap):
        trust = exp(-relu(p["wx"] * delta + p["bx"]))
        filled = mask * step + (1 - mask) * (trust * last + (1 - trust) * mean[0])
        last = mask * step + (1 - mask) * last
        h = exp(-relu(linear(p, "decay", gap=delta))) * h
        r = sigmoid(linear(p, "r", filled=filled, faded=h, there=mask))
        z = sigmoid(linear(p, "z", filled=filled, faded=h, there=mask))
        h = (1 - z) * h + z * tanh(linear(p, "n", filled=filled, kept=r * h, there=mask))
        yield h


@cell("TimeAwareLstm", (3, 5), lambda d, n: {**layers("s", n, c=n), **layers("i f o g", n, x=d, h=n)},
      inputs=lambda d, n: {"x": d, "elapsed": 1}, draw={"elapsed": positive})
def time_aware_lstm(p, d, n, x, elapsed):
    h, c = zeros(n), zeros(n)
    for step, time in zip(x, elapsed):
        short = tanh(p["s.c"] @ c + p["s.bias"])
        adjusted = (c - short) + short / log(2.718281828459045 + time)
        i, f, o = (sigmoid(linear(p, gate, x=step, h=h)) for gate in "ifo")
        c = f * adjusted + i * tanh(linear(p, "g", x=step, h=h))
        h = o * tanh(c)
        yield h
