"""Cells with gates and one state."""
from torch import cat, relu, sigmoid, tanh
from torch.nn.functional import layer_norm

from .case import cell, layers, linear, scalars, vectors, zeros


@cell("GruResetBefore", (3, 5), lambda d, n: {**layers("r z", n, x=d, h=n), **layers("n", n, x=d, kept=n)})
def gru_reset_before(p, d, n, x):
    h = zeros(n)
    for step in x:
        r, z = sigmoid(linear(p, "r", x=step, h=h)), sigmoid(linear(p, "z", x=step, h=h))
        h = z * h + (1 - z) * tanh(linear(p, "n", x=step, kept=r * h))
        yield h


@cell("MinimalGatedUnit", (3, 5), lambda d, n: {**layers("f", n, x=d, h=n), **layers("n", n, x=d, kept=n)})
def minimal_gated_unit(p, d, n, x):
    h = zeros(n)
    for step in x:
        f = sigmoid(linear(p, "f", x=step, h=h))
        h = (1 - f) * h + f * tanh(linear(p, "n", x=step, kept=f * h))
        yield h


@cell("Ugrnn", (3, 5), lambda d, n: layers("g c", n, x=d, h=n))
def update_gate_rnn(p, d, n, x):
    h = zeros(n)
    for step in x:
        g = sigmoid(linear(p, "g", x=step, h=h))
        h = g * h + (1 - g) * tanh(linear(p, "c", x=step, h=h))
        yield h


@cell("IntersectionRnn", (3, 5), lambda d, n: {**layers("gy ny", d, x=d, h=n), **layers("gh nh", n, x=d, h=n)}, output="y")
def intersection_rnn(p, d, n, x):
    h = zeros(n)
    for step in x:
        depth, time = relu(linear(p, "ny", x=step, h=h)), tanh(linear(p, "nh", x=step, h=h))
        up, on = sigmoid(linear(p, "gy", x=step, h=h)), sigmoid(linear(p, "gh", x=step, h=h))
        h = on * h + (1 - on) * time
        yield up * step + (1 - up) * depth


@cell("MinimalRnn", (3, 5), lambda d, n: {**layers("z", n, x=d), **layers("u", n, h=n, z=n)})
def minimal_rnn(p, d, n, x):
    h = zeros(n)
    for step in x:
        z = tanh(linear(p, "z", x=step))
        u = sigmoid(linear(p, "u", h=h, z=z))
        h = u * h + (1 - u) * z
        yield h


@cell("Janet", (3, 5), lambda d, n: layers("s g", n, x=d, c=n), output="c")
def just_another_network(p, d, n, x):
    c = zeros(n)
    for step in x:
        s = linear(p, "s", x=step, c=c)
        c = sigmoid(s) * c + (1 - sigmoid(s - 1)) * tanh(linear(p, "g", x=step, c=c))
        yield c


@cell("RecurrentAdditiveNetwork", (3, 5), lambda d, n: {**layers("content", n, bias=False, x=d), **layers("i f", n, x=d, h=n)})
def recurrent_additive(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        i, f = sigmoid(linear(p, "i", x=step, h=h)), sigmoid(linear(p, "f", x=step, h=h))
        c = i * (p["content.x"] @ step) + f * c
        h = tanh(c)
        yield h


@cell("ChaosFreeNetwork", (3, 5), lambda d, n: {**layers("forget take", n, x=d, h=n), "h.x": (n, d)})
def chaos_free(p, d, n, x):
    h = zeros(n)
    for step in x:
        theta, eta = sigmoid(linear(p, "forget", x=step, h=h)), sigmoid(linear(p, "take", x=step, h=h))
        h = theta * tanh(h) + eta * tanh(p["h.x"] @ step)
        yield h


@cell("TwinGatedRnn", (3, 5), lambda d, n: {**layers("p", n, x=d), "q.h": (n, n)})
def addition_subtraction(p, d, n, x):
    h = zeros(n)
    for step in x:
        a, b = linear(p, "p", x=step), p["q.h"] @ h
        h = sigmoid(a + b) * a + sigmoid(a - b) * h
        yield h


@cell("StackableRnn", (3, 5), lambda d, n: {**layers("z", n, x=d), **layers("k", n, x=d, h=n)})
def stackable(p, d, n, x):
    h = zeros(n)
    for step in x:
        k = sigmoid(linear(p, "k", x=step, h=h))
        h = tanh((1 - k) * h + k * tanh(linear(p, "z", x=step)))
        yield h


@cell("SimpleGatedRnn", (3, 5), lambda d, n: {"p.x": (n, d), **layers("f", n, h=n)})
def simple_gated(p, d, n, x):
    h = zeros(n)
    for step in x:
        f = sigmoid(p["p.x"] @ step + p["f.h"] @ h + p["f.bias"])
        h = tanh((1 - f) * (p["p.x"] @ step) + f * h)
        yield h


@cell("LightRecurrentUnit", (3, 5), lambda d, n: {"n.x": (n, d), **layers("f", n, x=d, h=n)})
def light_recurrent_unit(p, d, n, x):
    h = zeros(n)
    for step in x:
        f = sigmoid(linear(p, "f", x=step, h=h))
        h = (1 - f) * h + f * tanh(p["n.x"] @ step)
        yield h


@cell("Mut1", (4,), lambda n: {**layers("z", n, x=n), **layers("r", n, x=n, h=n), **layers("n", n, kept=n)})
def mutation_1(p, n, x):
    h = zeros(n)
    for step in x:
        z, r = sigmoid(linear(p, "z", x=step)), sigmoid(linear(p, "r", x=step, h=h))
        h = tanh(p["n.kept"] @ (r * h) + tanh(step) + p["n.bias"]) * z + h * (1 - z)
        yield h


@cell("Mut2", (4,), lambda n: {**layers("z", n, x=n, h=n), **layers("r", n, h=n), **layers("n", n, kept=n, x=n)})
def mutation_2(p, n, x):
    h = zeros(n)
    for step in x:
        z, r = sigmoid(linear(p, "z", x=step, h=h)), sigmoid(step + linear(p, "r", h=h))
        h = tanh(linear(p, "n", kept=r * h, x=step)) * z + h * (1 - z)
        yield h


@cell("Mut3", (3, 5), lambda d, n: {**layers("z", n, x=d, squashed=n), **layers("r", n, x=d, h=n), **layers("n", n, kept=n, x=d)})
def mutation_3(p, d, n, x):
    h = zeros(n)
    for step in x:
        z, r = sigmoid(linear(p, "z", x=step, squashed=tanh(h))), sigmoid(linear(p, "r", x=step, h=h))
        h = tanh(linear(p, "n", kept=r * h, x=step)) * z + h * (1 - z)
        yield h


@cell("NasCell", (3, 5), lambda d, n: layers("a1 a2 a3 a4 a5 a6 a7 a8", n, bias=False, x=d, h=n))
def searched_cell(p, d, n, x):
    h, c = zeros(n), zeros(n)
    for step in x:
        wx, uh = [p[f"a{i}.x"] @ step for i in range(1, 9)], [p[f"a{i}.h"] @ h for i in range(1, 9)]
        first = tanh(sigmoid(wx[0] + uh[0]) * relu(wx[1] + uh[1]))
        second = tanh(sigmoid(wx[2] + uh[2]) + relu(wx[3] * uh[3]))
        third = tanh(tanh(wx[4] + uh[4]) * sigmoid(wx[5] + uh[5]))
        fourth = sigmoid(tanh(wx[6] + uh[6]) + sigmoid(wx[7] + uh[7]))
        c = tanh(first + c) * second
        h = tanh(c * tanh(third + fourth))
        yield h


@cell("FastGrnn", (3, 5, 2, 4), lambda d, n, r, s: {
    "W1": (n, r), "W2": (r, d), "U1": (n, s), "U2": (s, n), **vectors("bz bn", n), **scalars("zeta nu")})
def fast_grnn(p, d, n, r, s, x):
    h = zeros(n)
    w, u = p["W1"] @ p["W2"], p["U1"] @ p["U2"]
    for step in x:
        z, candidate = sigmoid(w @ step + u @ h + p["bz"]), tanh(w @ step + u @ h + p["bn"])
        h = (sigmoid(p["zeta"]) * (1 - z) + sigmoid(p["nu"])) * candidate + z * h
        yield h


@cell("LayerNormGru", (3, 5), lambda d, n: {
    **layers("gates", 2 * n, bias=False, x=d, h=n), **vectors("gainH gainX", 2 * n), "memory.h": (n, n), "candidate.x": (n, d),
    **vectors("gainMemory gainCandidate bz br biasMemory biasCandidate", n)})
def layer_norm_gru(p, d, n, x):
    h = zeros(n)
    for step in x:
        gates = layer_norm(p["gates.h"] @ h, [2 * n], p["gainH"]) + layer_norm(p["gates.x"] @ step, [2 * n], p["gainX"])
        z, r = sigmoid(gates + cat([p["bz"], p["br"]])).chunk(2)
        candidate = layer_norm(p["candidate.x"] @ step, [n], p["gainCandidate"], p["biasCandidate"])
        memory = layer_norm(p["memory.h"] @ h, [n], p["gainMemory"], p["biasMemory"])
        h = (1 - z) * h + z * tanh(candidate + r * memory)
        yield h


@cell("Augru", (3, 5), lambda d, n: {**layers("r z", n, x=d, h=n), "memory.h": (n, n), **layers("n", n, x=d)},
      inputs=lambda d, n: {"x": d, "attention": 1})
def attentional_gru(p, d, n, x, attention):
    h = zeros(n)
    for step, score in zip(x, attention):
        r, z = sigmoid(linear(p, "r", x=step, h=h)), sigmoid(linear(p, "z", x=step, h=h))
        candidate = tanh(linear(p, "n", x=step) + r * (p["memory.h"] @ h))
        h = (1 - score * z) * h + score * z * candidate
        yield h
