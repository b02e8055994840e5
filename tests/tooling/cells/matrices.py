"""Cells whose memory is a matrix."""
import math

from torch import abs, arange, cat, clamp, complex, diag, exp, outer, relu, sigmoid, softmax, sqrt, stack, tanh
from torch.nn.functional import elu, layer_norm, normalize, silu, softplus

from .case import cell, identity, layers, linear, matrix, ones, positive, scalars, vectors, zeros


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


def attention(d, k, v):
    return {**layers("query key", k, bias=False, x=d), **layers("value", v, bias=False, x=d)}


@cell("LinearAttention", (3, 5, 4), attention, output="y")
def linear_attention(p, d, k, v, x):
    """As attention: each step sums over all steps up to it."""
    queries, keys, values = elu(x @ p["query.x"].T) + 1, elu(x @ p["key.x"].T) + 1, x @ p["value.x"].T
    for t in range(len(x)):
        scores = keys[:t + 1] @ queries[t]
        yield scores @ values[:t + 1] / scores.sum()


@cell("RetNet", (3, 4, 5, 2), lambda d, v, k, m: {
    **vectors("theta", k), "asked.x": (2 * k, d), "written.x": (2 * k, d), "value.x": (v, d), "net.x": (v, d), "y.kept": (m, v)},
      output="y", fixed=["theta"])
def retention(p, d, v, k, m, x):
    """In the parallel form of the paper, with the matrix of decays, and complex queries and keys."""
    def turned(name):
        parts = x @ p[name].T
        positions = arange(len(x))[:, None]
        return complex(parts[:, :k], parts[:, k:]) * exp(1j * positions * p["theta"])

    queries, keys, values = turned("asked.x"), turned("written.x"), x @ p["value.x"].T
    for t in range(len(x)):
        decays = [(31 / 32) ** (t - s) for s in range(t + 1)]
        mixed = sum(decay * (queries[t] * keys[s].conj()).sum().real * values[s] for s, decay in enumerate(decays))
        yield p["y.kept"] @ (silu(p["net.x"] @ x[t]) * layer_norm(mixed, [v]))


@cell("GatedLinearAttention", (3, 5, 4, 2, 6), lambda d, k, v, r, m: {
    **attention(d, k, v), **layers("net", v, x=d), "narrow.x": (r, d), **layers("alpha", k, narrow=r), "y.kept": (m, v)}, output="y")
def gated_linear_attention(p, d, k, v, r, m, x):
    memory = matrix(k, v)
    for step in x:
        alpha = sigmoid(p["alpha.narrow"] @ p["narrow.x"] @ step + p["alpha.bias"]) ** (1 / 16)
        memory = diag(alpha) @ memory + outer(p["key.x"] @ step, p["value.x"] @ step)
        read = layer_norm((p["query.x"] @ step) @ memory, [v])
        yield p["y.kept"] @ (silu(linear(p, "net", x=step)) * read)


@cell("DeltaNet", (3, 5, 4), lambda d, k, v: {**attention(d, k, v), **vectors("w", d), **scalars("b")}, output="y")
def delta_rule(p, d, k, v, x):
    memory = matrix(v, k)
    for step in x:
        query, key = normalize(silu(p["query.x"] @ step), dim=0), normalize(silu(p["key.x"] @ step), dim=0)
        rate = sigmoid(p["w"] @ step + p["b"])
        memory = memory @ (identity(k) - rate * outer(key, key)) + rate * outer(p["value.x"] @ step, key)
        yield memory @ query


@cell("GatedDeltaNet", (3, 5, 4, 2), lambda d, k, v, m: {
    **attention(d, k, v), "net.x": (v, d), **vectors("w d", d), **scalars("a b"), "y.kept": (m, v)}, output="y")
def gated_delta_rule(p, d, k, v, m, x):
    memory = matrix(v, k)
    for step in x:
        query, key = normalize(silu(p["query.x"] @ step), dim=0), normalize(silu(p["key.x"] @ step), dim=0)
        alpha, beta = exp(-exp(p["a"]) * softplus(p["d"] @ step + p["b"])), sigmoid(p["w"] @ step)
        memory = memory @ (alpha * (identity(k) - beta * outer(key, key))) + beta * outer(p["value.x"] @ step, key)
        read = memory @ query
        yield p["y.kept"] @ (read / sqrt((read ** 2).mean() + 1e-5) * silu(p["net.x"] @ step))


@cell("FastWeights", (3, 5), lambda d, n: {**layers("drive", n, x=d), "W": (n, n), **vectors("gain bias", n)})
def fast_weights(p, d, n, x):
    fast, h = matrix(n, n), zeros(n)
    for step in x:
        fast = 0.95 * fast + 0.5 * outer(h, h)
        drive = linear(p, "drive", x=step) + p["W"] @ h
        h = relu(drive)
        for _ in range(2):
            h = relu(layer_norm(drive + fast @ h, [n], p["gain"], p["bias"]))
        yield h


SHIFTED = dict(muR="r", muD="narrowD", muK="raw", muV="v", muA="narrowA", muG="narrowG")


@cell("Rwkv7", (3, 5, 4, 2, 2, 3, 4), lambda d, k, v, a, b, c, m: {
    **vectors(" ".join(SHIFTED), d), **vectors("xi iota rho", k), **vectors("gain bias", v), "r.mixedR": (k, d), "raw.mixedK": (k, d), "v.mixedV": (v, d),
    "narrowD.mixedD": (a, d), "narrowA.mixedA": (b, d), "narrowG.mixedG": (c, d), **layers("w", k, narrowD=a), **layers("a", k, narrowA=b),
    "g.narrowG": (v, c), "y.kept": (m, v)}, output="y")
def goose(p, d, k, v, a, b, c, m, x):
    memory, past = matrix(v, k), zeros(d)
    for step in x:
        r, decay, key, value, rate, gate = (p[f"{name}.mixed{mu[-1]}"] @ (step + (past - step) * p[mu]) for mu, name in SHIFTED.items())
        decay = exp(-math.exp(-0.5) * sigmoid(linear(p, "w", narrowD=tanh(decay))))
        rate, gate = sigmoid(linear(p, "a", narrowA=rate)), p["g.narrowG"] @ sigmoid(gate)
        removed = normalize(key * p["xi"], dim=0)
        key = key * (1 - p["iota"] + p["iota"] * rate)
        memory = memory @ (diag(decay) - outer(removed, rate * removed)) + outer(value, key)
        bonus = (r * p["rho"] * key).sum() * value
        yield p["y.kept"] @ (gate * (layer_norm(memory @ r, [v], p["gain"], p["bias"]) + bonus))
        past = step


@cell("Mamba", (3, 5, 4, 2, 6), lambda d, n, s, r, m: {
    **vectors("c0 c1 c2 c3 bias D", n), "logA": (n, s), "inner.x": (n, d), "z.x": (n, d), "narrow.u": (r, n), **layers("delta", n, narrow=r),
    "B.u": (s, n), "C.u": (s, n), "y.shown": (m, n)}, output="y")
def selective_state_space(p, d, n, s, r, m, x):
    state, rate = matrix(n, s), -exp(p["logA"])
    inner = cat([matrix(3, n), x @ p["inner.x"].T])
    for t, step in enumerate(x):
        u = silu(sum(p[f"c{3 - i}"] * inner[t + i] for i in range(4)) + p["bias"])
        delta = softplus(linear(p, "delta", narrow=p["narrow.u"] @ u))
        b, c = p["B.u"] @ u, p["C.u"] @ u
        state = stack([exp(delta[i] * rate[i]) * state[i] + delta[i] * b * u[i] for i in range(n)])
        yield p["y.shown"] @ ((state @ c + p["D"] * u) * silu(p["z.x"] @ step))


@cell("Hgrn2", (3, 5, 4), lambda d, k, v: {**layers("f o", k, x=d), **layers("i", v, x=d)}, inputs=lambda d, k, v: {"x": d, "bound": k},
      draw={"bound": positive}, per_sequence=["bound"])
def gated_linear_with_expansion(p, d, k, v, x, bound):
    state = matrix(k, v)
    for step in x:
        forget = bound[0] + (1 - bound[0]) * sigmoid(linear(p, "f", x=step))
        state = diag(forget) @ state + outer(1 - forget, linear(p, "i", x=step))
        yield linear(p, "o", x=step) @ state


def head(p, name, h, memory, last):
    """Where one head looks, by the paper's four steps."""
    key, shift = linear(p, f"{name}Key", h=h), softmax(linear(p, f"{name}Shift", h=h), 0)
    strength, gate, focus = linear(p, f"{name}Settings", h=h)
    norms = sqrt((memory ** 2).sum(1) + 1e-6) * sqrt((key ** 2).sum() + 1e-6)
    found = softmax(softplus(strength) * (memory @ key) / norms, 0)
    weights = sigmoid(gate) * found + (1 - sigmoid(gate)) * last
    sharp = (sum(shift[k] * weights.roll(k - 1) for k in range(3)) + 1e-6) ** (1 + softplus(focus))
    return sharp / sharp.sum()


@cell("NeuralTuringMachine", (3, 4, 5, 2), lambda d, m, n, y: {
    **vectors("row", m), "memory.initial": (8, m), **layers("h", n, x=d, read=m), **layers("writeKey readKey erase add", m, h=n),
    **layers("writeSettings readSettings writeShift readShift", 3, h=n), **layers("y", y, h=n, read=m)}, output="y", fixed=["row"], draw={"row": ones})
def neural_turing_machine(p, d, m, n, y, x):
    memory, read, write, seen = p["memory.initial"], zeros(m), zeros(8), zeros(8)
    for step in x:
        h = tanh(linear(p, "h", x=step, read=read))
        write, seen = head(p, "write", h, memory, write), head(p, "read", h, memory, seen)
        memory = memory * (1 - outer(write, sigmoid(linear(p, "erase", h=h)))) + outer(write, linear(p, "add", h=h))
        read = seen @ memory
        yield linear(p, "y", h=h, read=read)


@cell("Nru", (3, 5), lambda d, h: {**layers("h", h, x=d, h=h, m=16), **layers("alpha beta", 4, x=d, h=h, m=16), **layers("p q r s", 8, x=d, h=h, m=16)})
def non_saturating_unit(p, d, h, x):
    def directions(left, right, **read):
        first, second = (v / sqrt(v @ v + 1e-6) for v in (linear(p, left, **read), linear(p, right, **read)))
        rows = relu(outer(first, second)).reshape(4, 16)
        return rows / ((rows ** 5).sum(1, keepdim=True) + 1e-6) ** 0.2

    hidden, memory = zeros(h), zeros(16)
    for step in x:
        hidden = relu(linear(p, "h", x=step, h=hidden, m=memory))
        read = dict(x=step, h=hidden, m=memory)
        alpha, beta = relu(linear(p, "alpha", **read)), relu(linear(p, "beta", **read))
        memory = memory + (alpha @ directions("p", "q", **read) - beta @ directions("r", "s", **read)) / 4
        yield hidden
