"""Cells with memories that are constants, clocks, thresholds or structured matrices."""
from torch import abs, cat, clamp, cumsum, floor, matrix_exp, outer, relu, repeat_interleave, sigmoid, sign, softmax, tanh, where
from torch.autograd import Function
from torch.nn.functional import layer_norm

from .case import cell, identity, layers, linear, scalars, vectors, zeros


@cell("OnLstm", (3, 2), lambda d, n: {**layers("masterF masterI", n, x=d, h=10 * n), **layers("f i o g", 10 * n, x=d, h=10 * n)})
def ordered_neurons(p, d, n, x):
    h, c = zeros(10 * n), zeros(10 * n)
    for step in x:
        f, i, o = (sigmoid(linear(p, gate, x=step, h=h)) for gate in "fio")
        keep, write = (cumsum(softmax(linear(p, master, x=step, h=h), 0), 0) for master in ("masterF", "masterI"))
        keep, write = repeat_interleave(keep, 10), repeat_interleave(1 - write, 10)
        overlap = keep * write
        f, i = f * overlap + (keep - overlap), i * overlap + (write - overlap)
        c = f * c + i * tanh(linear(p, "g", x=step, h=h))
        h = o * tanh(c)
        yield h


@cell("Lmu", (3, 4, 5), lambda d, m, n: {
    "A": (m, m), **vectors("B em", m), **vectors("ex", d), **vectors("eh", n), **layers("h", n, bias=False, x=d, h=n, m=m)}, fixed=["A", "B"])
def legendre_memory(p, d, size, n, x):
    h, m = zeros(n), zeros(size)
    for step in x:
        u = p["ex"] @ step + p["eh"] @ h + p["em"] @ m
        m = p["A"] @ m + p["B"] * u
        h = tanh(linear(p, "h", x=step, h=h, m=m))
        yield h


@cell("EchoState", (3, 5, 4), lambda d, n, m: {"W": (n, d), "U": (n, n), **vectors("b", n), **layers("y", m, x=d, h=n)}, output="y", fixed="WUb")
def echo_state(p, d, n, m, x):
    h = zeros(n)
    for step in x:
        h = 0.7 * h + 0.3 * tanh(p["W"] @ step + p["U"] @ h + p["b"])
        yield linear(p, "y", x=step, h=h)


@cell("ClockworkRnn", (3, 2, 3, 1, 4), lambda d, *sizes: {
    name: shape for k in range(4)
    for name, shape in layers(f"n{k + 1}", sizes[k], x=d, **{f"h{j + 1}": sizes[j] for j in range(k, 4)}).items()}, inputs=lambda d, *_: {"x": d}, output="y")
def clockwork(p, d, a, b, c, e, x):
    modules = [zeros(size) for size in (a, b, c, e)]
    for t, step in enumerate(x):
        last = list(modules)
        for k in range(4):
            if t % 2 ** k == 0:
                modules[k] = tanh(linear(p, f"n{k + 1}", x=step, **{f"h{j + 1}": last[j] for j in range(k, 4)}))
        yield cat(modules)


@cell("PhasedLstm", (3, 5), lambda d, n: {**layers("i f o g", n, x=d, h=n), **vectors("logPeriod shift open pi pf po", n)},
      inputs=lambda d, n: {"x": d, "time": 1})
def phased_lstm(p, d, n, x, time):
    h, c = zeros(n), zeros(n)
    for step, now in zip(x, time):
        shifted = (now - p["shift"]) / p["logPeriod"].exp()
        phase, r = shifted - floor(shifted), p["open"]
        k = where(phase < r / 2, 2 * phase / r, where(phase < r, 2 - 2 * phase / r, 0.001 * phase))
        i = sigmoid(linear(p, "i", x=step, h=h) + p["pi"] * c)
        f = sigmoid(linear(p, "f", x=step, h=h) + p["pf"] * c)
        proposed = f * c + i * tanh(linear(p, "g", x=step, h=h))
        o = sigmoid(linear(p, "o", x=step, h=h) + p["po"] * proposed)
        h = k * o * tanh(proposed) + (1 - k) * h
        c = k * proposed + (1 - k) * c
        yield h


class Round(Function):
    @staticmethod
    def forward(context, value):
        return value.round()

    @staticmethod
    def backward(context, gradient):
        return gradient


@cell("SkipRnn", (3, 5), lambda d, n: {**layers("r z", n, x=d, h=n), **layers("n", n, x=d, kept=n), **vectors("w", n), **scalars("b")})
def skip_rnn(p, d, n, x):
    h, due = zeros(n), zeros(1) + 1
    for step in x:
        u = Round.apply(due)
        r, z = sigmoid(linear(p, "r", x=step, h=h)), sigmoid(linear(p, "z", x=step, h=h))
        h = u * (z * h + (1 - z) * tanh(linear(p, "n", x=step, kept=r * h))) + (1 - u) * h
        delta = sigmoid(p["w"] @ h + p["b"])
        due = u * delta + (1 - u) * (due + delta.minimum(1 - due))
        yield h


class Spike(Function):
    @staticmethod
    def forward(context, above):
        context.save_for_backward(above)
        return (above >= 0).double()

    @staticmethod
    def backward(context, gradient):
        return gradient / (1 + 25 * context.saved_tensors[0].abs()) ** 2


@cell("Lif", (3, 5), lambda d, n: layers("v", n, x=d, s=n), output="s")
def leaky_integrate_and_fire(p, d, n, x):
    v, s = zeros(n), zeros(n)
    for step in x:
        v = 0.9 * v + linear(p, "v", x=step, s=s) - s.detach()
        s = Spike.apply(v - 1)
        yield s


@cell("AntisymmetricRnn", (3, 5), lambda d, n: {"W": (n, n), **layers("n", n, x=d)})
def antisymmetric(p, d, n, x):
    h, turn = zeros(n), p["W"] - p["W"].T - 0.01 * identity(n)
    for step in x:
        h = h + 0.1 * tanh(turn @ h + linear(p, "n", x=step))
        yield h


@cell("GatedAntisymmetricRnn", (3, 5), lambda d, n: {"W": (n, n), **layers("n z", n, x=d)})
def gated_antisymmetric(p, d, n, x):
    h, turn = zeros(n), p["W"] - p["W"].T - 0.01 * identity(n)
    for step in x:
        h = h + 0.1 * sigmoid(turn @ h + linear(p, "z", x=step)) * tanh(turn @ h + linear(p, "n", x=step))
        yield h


@cell("LipschitzRnn", (3, 5), lambda d, n: {"M": (n, n), "N": (n, n), **layers("n", n, x=d)})
def lipschitz(p, d, n, x):
    h, beta = zeros(n), 0.75
    a, b = ((1 - beta) * (m + m.T) + beta * (m - m.T) - 0.001 * identity(n) for m in (p["M"], p["N"]))
    for step in x:
        h = h + 0.03 * (a @ h + tanh(b @ h + linear(p, "n", x=step)))
        yield h


@cell("HouseholderRnn", (3, 5), lambda d, n: {**vectors("u", 4 * n), **layers("h", n, x=d)})
def householder(p, d, n, x):
    h, turn = zeros(n), identity(n)
    for u in p["u"].reshape(4, n):
        turn = (identity(n) - 2 * outer(u, u) / (u @ u)) @ turn
    for step in x:
        h = tanh(linear(p, "h", x=step) + turn @ h)
        yield h


@cell("ExpRnn", (3, 5), lambda d, n: {"M": (n, n), **vectors("b", n), "z.x": (n, d)})
def exponential(p, d, n, x):
    h, turn = zeros(n), matrix_exp(p["M"] - p["M"].T)
    for step in x:
        z = turn @ h + p["z.x"] @ step
        h = sign(z) * relu(abs(z) + p["b"])
        yield h


def hyper_gate(gate, d, n):
    return {f"h{gate}.scale.weight": (n, 4), f"x{gate}.scale.weight": (n, 4), f"{gate}.shift.weight": (n, 4), f"{gate}.shift.bias": (n,),
            f"h{gate}.h": (n, n), f"x{gate}.x": (n, d)}


@cell("HyperLstm", (3, 5, 2), lambda d, n, m: {
    **{name: shape for gate in "ifog" for name, shape in hyper_gate(gate, d, n).items()},
    **layers("z", 32, small=m), "zb.small": (16, m), **layers("hyper.i hyper.f hyper.o hyper.g", m, x=n + d, h=m)}, inputs=lambda d, *_: {"x": d})
def hyper_lstm(p, d, n, m, x):
    h, c, small, memory = zeros(n), zeros(n), zeros(m), zeros(m)
    for step in x:
        seen = cat([h, step])
        i, f, o, g = (linear(p, f"hyper.{gate}", x=seen, h=small) for gate in "ifog")
        memory = sigmoid(f) * memory + sigmoid(i) * tanh(g)
        small = sigmoid(o) * tanh(memory)
        parts, shifts = linear(p, "z", small=small).chunk(8), (p["zb.small"] @ small).chunk(4)

        def net(k, gate):
            across = (p[f"h{gate}.scale.weight"] @ parts[k]) * (p[f"h{gate}.h"] @ h)
            into = (p[f"x{gate}.scale.weight"] @ parts[k + 4]) * (p[f"x{gate}.x"] @ step)
            return across + into + p[f"{gate}.shift.weight"] @ shifts[k] + p[f"{gate}.shift.bias"]

        i, f, o, g = (net(k, gate) for k, gate in enumerate("ifog"))
        c = sigmoid(f) * c + sigmoid(i) * tanh(g)
        h = sigmoid(o) * tanh(c)
        yield h


@cell("LightGru", (3, 5), lambda d, n: {**layers("z n", n, bias=False, x=d, h=n), **vectors("gainZ gainN biasZ biasN", n)})
def light_gru(p, d, n, x):
    h = zeros(n)
    for step in x:
        z = sigmoid(layer_norm(p["z.x"] @ step, [n], p["gainZ"], p["biasZ"]) + p["z.h"] @ h)
        h = z * h + (1 - z) * relu(layer_norm(p["n.x"] @ step, [n], p["gainN"], p["biasN"]) + p["n.h"] @ h)
        yield h


class Boundary(Function):
    @staticmethod
    def forward(context, soft):
        return (soft > 0.5).double()

    @staticmethod
    def backward(context, gradient):
        return gradient


@cell("HmLstm", (3, 5, 4), lambda d, n, m: {
    **layers("i1 f1 o1 g1", n, x=d, h1=n, h2=m), **layers("i2 f2 o2 g2", m, h2=m, h1=n), "wx": (d,), "w1": (n,), "w2": (m,), **scalars("b")}, output="y")
def hierarchical_multiscale(p, d, n, m, x):
    """The three operations of the paper, as branches."""
    h1, c1, h2, c2, z = zeros(n), zeros(n), zeros(m), zeros(m), zeros(1)
    for step in x:
        i, f, o, g = (p[f"{k}1.x"] @ step + p[f"{k}1.h1"] @ h1 + z * (p[f"{k}1.h2"] @ h2) + p[f"{k}1.bias"] for k in "ifog")
        net = p["wx"] @ step + p["w1"] @ h1 + z * (p["w2"] @ h2) + p["b"]
        flush, update = sigmoid(i) * tanh(g), sigmoid(f) * c1 + sigmoid(i) * tanh(g)
        c1 = z * flush + (1 - z) * update
        h1 = sigmoid(o) * tanh(c1)
        z = Boundary.apply(clamp((net + 1) / 2, 0, 1))
        i, f, o, g = (p[f"{k}2.h2"] @ h2 + z * (p[f"{k}2.h1"] @ h1) + p[f"{k}2.bias"] for k in "ifog")
        c2 = z * (sigmoid(f) * c2 + sigmoid(i) * tanh(g)) + (1 - z) * c2
        h2 = z * (sigmoid(o) * tanh(c2)) + (1 - z) * h2
        yield cat([h1, h2])


@cell("ActRnn", (3, 5), lambda d, n: {"W": (n, d), "U": (n, n), **vectors("b first w", n), **scalars("c")}, output="s")
def adaptive_computation_time(p, d, n, x):
    """The loop of the paper, with at most three updates."""
    s = zeros(n)
    for step in x:
        spent, mean = 0, zeros(n)
        for update in range(3):
            s = tanh(p["W"] @ step + p["U"] @ s + p["b"] + (p["first"] if update == 0 else 0))
            halt = sigmoid(p["w"] @ s + p["c"])
            if update == 2 or spent + halt >= 0.99:
                mean = mean + (1 - spent) * s
                break
            mean, spent = mean + halt * s, spent + halt
        s = mean
        yield s


@cell("GridLstm", (5, 4), lambda n, m: {**layers("iT fT oT gT", n, hT=n, hD=m), **layers("iD fD oD gD", m, hT=n, hD=m)},
      inputs=lambda n, m: {"below": 2 * m}, output="above")
def grid(p, n, m, below):
    time, memory = zeros(n), zeros(n)

    def lstm(dimension, c, depth):
        i, f, o, g = (linear(p, gate + dimension, hT=time, hD=depth) for gate in "ifog")
        c = sigmoid(f) * c + sigmoid(i) * tanh(g)
        return tanh(sigmoid(o) * c), c

    for step in below:
        depth, deep = step.chunk(2)
        above = lstm("D", deep, depth)
        time, memory = lstm("T", memory, depth)
        yield cat(above)
