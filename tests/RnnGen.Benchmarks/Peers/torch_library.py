"""Cells that PyTorch has no layer for, as its users write them: scripted, with all that needs no state taken out of the loop."""
import torch
from torch import Tensor
from torch.nn.functional import layer_norm, linear, logsigmoid, softmax

from shared_numbers import named_numbers

VECTORS = 20    # of a memory
CHUNK = 10      # units of OnLstm that share a master gate


@torch.jit.script
def gru_reset_before(x: Tensor, w: list[Tensor]):
    rx, rh, rb, zx, zh, zb, nx, nh, nb = w
    from_state, h = torch.cat([rh, zh]), torch.zeros(x.size(1), rh.size(0))
    outputs: list[Tensor] = []
    for projected in linear(x, torch.cat([rx, zx, nx]), torch.cat([rb, zb, nb])).unbind(0):
        gates, n = projected.split([2 * h.size(1), h.size(1)], 1)
        r, z = torch.sigmoid(gates + linear(h, from_state)).chunk(2, 1)
        h = z * h + (1 - z) * torch.tanh(n + linear(r * h, nh))
        outputs.append(h)
    return torch.stack(outputs)


@torch.jit.script
def layer_norm_lstm(x: Tensor, w: list[Tensor]):
    gain_h, gain_x, gain_c, bi, bo, bg, bias_c, bf, from_state, from_input = w
    hidden = gain_c.size(0)
    h = c = torch.zeros(x.size(1), hidden)
    bias = torch.cat([bf, bi, bo, bg])
    outputs: list[Tensor] = []
    for projected in layer_norm(linear(x, from_input), [4 * hidden], gain_x, bias).unbind(0):
        f, i, o, g = (projected + layer_norm(linear(h, from_state), [4 * hidden], gain_h)).chunk(4, 1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(layer_norm(c, [hidden], gain_c, bias_c))
        outputs.append(h)
    return torch.stack(outputs)


@torch.jit.script
def s_lstm(x: Tensor, w: list[Tensor]):
    ix, ih, ib, fx, fh, fb, gx, gh, gb, ox, oh, ob = w
    from_state = torch.cat([ih, fh, gh, oh])
    h = c = n = torch.zeros(x.size(1), ih.size(0))
    m = torch.full_like(h, -1e30)
    outputs: list[Tensor] = []
    for projected in linear(x, torch.cat([ix, fx, gx, ox]), torch.cat([ib, fb, gb, ob])).unbind(0):
        log_i, f, g, o = (projected + linear(h, from_state)).chunk(4, 1)
        log_f = logsigmoid(f) + m
        m = torch.maximum(log_f, log_i)
        i, f = torch.exp(log_i - m), torch.exp(log_f - m)
        c = f * c + i * torch.tanh(g)
        n = f * n + i
        h = torch.sigmoid(o) * (c / n)
        outputs.append(h)
    return torch.stack(outputs)


@torch.jit.script
def m_lstm(x: Tensor, w: list[Tensor]):
    wi, wf, bi, bf, qx, qb, kx, kb, vx, vb, ox, ob = w
    q, k, v, o = linear(x, torch.cat([qx, kx, vx, ox]), torch.cat([qb, kb, vb, ob])).split([qx.size(0), kx.size(0), vx.size(0), ox.size(0)], 2)
    log_i, log_f = x @ wi + bi, logsigmoid(x @ wf + bf)
    memory = torch.zeros(x.size(1), vx.size(0), kx.size(0))
    n, m = torch.zeros(x.size(1), kx.size(0)), torch.full((x.size(1),), -1e30)
    outputs: list[Tensor] = []
    for t in range(x.size(0)):
        above = torch.maximum(log_f[t] + m, log_i[t])
        i, f = torch.exp(log_i[t] - above), torch.exp(log_f[t] + m - above)
        m = above
        memory = f[:, None, None] * memory + (i[:, None] * v[t])[:, :, None] * k[t][:, None, :]
        n = f[:, None] * n + i[:, None] * k[t]
        weight = torch.maximum((n * q[t]).sum(1).abs(), torch.exp(-m))
        outputs.append(torch.bmm(memory, q[t][:, :, None])[:, :, 0] / weight[:, None])
    return torch.sigmoid(o) * torch.stack(outputs)


@torch.jit.script
def unit(v: Tensor):
    v = v * torch.sigmoid(v)
    return v / (v * v).sum(2, keepdim=True).sqrt().clamp(min=1e-6)


@torch.jit.script
def delta_net(x: Tensor, w: list[Tensor]):
    wb, b, qx, kx, vx = w
    q, k, v = linear(x, torch.cat([qx, kx, vx])).split([qx.size(0), kx.size(0), vx.size(0)], 2)
    q, k, rate = unit(q), unit(k), torch.sigmoid(x @ wb + b)
    memory = torch.zeros(x.size(1), vx.size(0), kx.size(0))
    outputs: list[Tensor] = []
    for t in range(x.size(0)):
        error = v[t] - torch.bmm(memory, k[t][:, :, None])[:, :, 0]
        memory = memory + (rate[t][:, None] * error)[:, :, None] * k[t][:, None, :]
        outputs.append(torch.bmm(memory, q[t][:, :, None])[:, :, 0])
    return torch.stack(outputs)


@torch.jit.script
def mogrifier_lstm(x: Tensor, w: list[Tensor]):
    x1, h2, x3, h4, x5, ix, ih, ib, fx, fh, fb, ox, oh, ob, gx, gh, gb = w
    from_input, from_state, bias = torch.cat([ix, fx, ox, gx]), torch.cat([ih, fh, oh, gh]), torch.cat([ib, fb, ob, gb])
    h = c = torch.zeros(x.size(1), ih.size(0))
    outputs: list[Tensor] = []
    for v in x.unbind(0):
        v = 2 * torch.sigmoid(linear(h, x1)) * v
        h = 2 * torch.sigmoid(linear(v, h2)) * h
        v = 2 * torch.sigmoid(linear(h, x3)) * v
        h = 2 * torch.sigmoid(linear(v, h4)) * h
        v = 2 * torch.sigmoid(linear(h, x5)) * v
        i, f, o, g = (linear(v, from_input, bias) + linear(h, from_state)).chunk(4, 1)
        c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        outputs.append(h)
    return torch.stack(outputs)


@torch.jit.script
def on_lstm(x: Tensor, w: list[Tensor]):
    mfx, mfh, mfb, mix, mih, mib, fx, fh, fb, ix, ih, ib, ox, oh, ob, gx, gh, gb = w
    from_state, masters, hidden = torch.cat([mfh, mih, fh, ih, oh, gh]), mfx.size(0), fx.size(0)
    h = c = torch.zeros(x.size(1), hidden)
    sizes = [masters, masters, hidden, hidden, hidden, hidden]
    outputs: list[Tensor] = []
    for projected in linear(x, torch.cat([mfx, mix, fx, ix, ox, gx]), torch.cat([mfb, mib, fb, ib, ob, gb])).unbind(0):
        keep, write, f, i, o, g = (projected + linear(h, from_state)).split(sizes, 1)
        keep = softmax(keep, 1).cumsum(1).repeat_interleave(hidden // masters, 1)
        write = (1 - softmax(write, 1).cumsum(1)).repeat_interleave(hidden // masters, 1)
        both = keep * write
        c = (torch.sigmoid(f) * both + keep - both) * c + (torch.sigmoid(i) * both + write - both) * torch.tanh(g)
        h = torch.sigmoid(o) * torch.tanh(c)
        outputs.append(h)
    return torch.stack(outputs)


@torch.jit.script
def simple_recurrent_unit(x: Tensor, w: list[Tensor]):
    vf, vr, content, fx, fb, rx, rb = w
    value, from_f, from_r = linear(x, content), linear(x, fx, fb), linear(x, rx, rb)
    c = torch.zeros(x.size(1), x.size(2))
    outputs: list[Tensor] = []
    for t in range(x.size(0)):
        f, r = torch.sigmoid(from_f[t] + vf * c), torch.sigmoid(from_r[t] + vr * c)
        c = f * c + (1 - f) * value[t]
        outputs.append(r * c + (1 - r) * x[t])
    return torch.stack(outputs)


@torch.jit.script
def min_gru(x: Tensor, w: list[Tensor]):
    zx, zb, vx, vb = w
    z, v = torch.sigmoid(linear(x, zx, zb)), linear(x, vx, vb)
    new = z * (torch.relu(v) + torch.sigmoid(v.clamp(max=0)))
    h = torch.zeros(x.size(1), zx.size(0))
    outputs: list[Tensor] = []
    for t in range(x.size(0)):
        h = (1 - z[t]) * h + new[t]
        outputs.append(h)
    return torch.stack(outputs)


@torch.jit.script
def bahdanau_decoder(x: Tensor, w: list[Tensor]):
    attention, keys_of, qs, qb, zx, zc, zs, zb, rx, rc, rs, rb, gx, gc, gs, gb, source = w
    keys, from_context, from_state = linear(source, keys_of), torch.cat([zc, rc, gc]), torch.cat([zs, rs])
    s = torch.zeros(x.size(1), zs.size(0))
    outputs: list[Tensor] = []
    for projected in linear(x, torch.cat([zx, rx, gx]), torch.cat([zb, rb, gb])).unbind(0):
        a = softmax(torch.tanh(keys + linear(s, qs, qb)[:, None, :]) @ attention, 1)
        context = torch.bmm(a[:, None, :], source)[:, 0]
        gates, g = (projected + linear(context, from_context)).split([2 * s.size(1), s.size(1)], 1)
        z, r = torch.sigmoid(gates + linear(s, from_state)).chunk(2, 1)
        s = (1 - z) * s + z * torch.tanh(g + linear(r * s, gs))
        outputs.append(s)
    return torch.stack(outputs)


@torch.jit.script
def tree_lstm(x: Tensor, w: list[Tensor]):
    ix, il, ir, ib, ox, ol, o_r, ob, gx, gl, gr, gb, fx, fb, fll, flr, frl, frr = w
    from_left, from_right = torch.cat([il, ol, gl, fll, frl]), torch.cat([ir, o_r, gr, flr, frr])
    projected = linear(x, torch.cat([ix, ox, gx, fx, fx]), torch.cat([ib, ob, gb, fb, fb]))
    nothing = torch.zeros(x.size(1), ix.size(0))
    hs: list[Tensor] = []
    cs: list[Tensor] = []
    for t in range(x.size(0)):
        # Leaves at even places; a node at an odd place has the leaf before it to its right and the node before that to its left.
        is_node, has_left = t % 2 == 1, t % 2 == 1 and t > 1
        hl, cl = (hs[t - 2], cs[t - 2]) if has_left else (nothing, nothing)
        hr, cr = (hs[t - 1], cs[t - 1]) if is_node else (nothing, nothing)
        sums = projected[t]
        if has_left:
            sums = sums + linear(hl, from_left)
        if is_node:
            sums = sums + linear(hr, from_right)
        i, o, g, fl, fr = sums.chunk(5, 1)
        c = torch.sigmoid(i) * torch.tanh(g) + torch.sigmoid(fl) * cl + torch.sigmoid(fr) * cr
        hs.append(torch.sigmoid(o) * torch.tanh(c))
        cs.append(c)
    return torch.stack(hs)


def gates(names, state, x="x", bias=".bias"):
    """The parameters of gates that read the input and a state."""
    return lambda i, h: {key: shape for n in names for key, shape in ((f"{n}.{x}", (h, i)), (f"{n}.{state}", (h, h)), (n + bias, (h,)))}


LIBRARY = {
    "GruResetBefore": (gru_reset_before, lambda i, h: {**gates("rz", "h")(i, h), "n.x": (h, i), "n.kept": (h, h), "n.bias": (h,)}),
    "LayerNormLstm": (layer_norm_lstm, lambda i, h: {
        "gainH": (4 * h,), "gainX": (4 * h,), "gainC": (h,), "bi": (h,), "bo": (h,), "bg": (h,), "biasC": (h,), "bf": (h,), "net.h": (4 * h, h), "net.x": (4 * h, i)}),
    "SLstm": (s_lstm, gates(("logI", "preF", "g", "o"), "h")),
    "MLstm": (m_lstm, lambda i, h: {
        "wi": (i,), "wf": (i,), "bi": (1,), "bf": (1,), **{name: shape for n in ("query", "key", "value", "o") for name, shape in ((n + ".x", (h, i)), (n + ".bias", (h,)))}}),
    "DeltaNet": (delta_net, lambda i, h: {"w": (i,), "b": (1,), "query.x": (h, i), "key.x": (h, i), "value.x": (h, i)}),
    "MogrifierLstm": (mogrifier_lstm, lambda i, h: {
        **{f"gated.round{k}.v": (h, i) if k % 2 else (i, h) for k in range(5)}, **gates("ifog", "gated.h", "gated.x")(i, h)}),
    "OnLstm": (on_lstm, lambda i, h: {
        **{name: shape for n in ("masterF", "masterI") for name, shape in ((n + ".x", (h // CHUNK, i)), (n + ".h", (h // CHUNK, h)), (n + ".bias", (h // CHUNK,)))},
        **gates("fiog", "h")(i, h)}),
    "SimpleRecurrentUnit": (simple_recurrent_unit, lambda i, h: {
        "vf": (i,), "vr": (i,), "content.x": (i, i), "f.x": (i, i), "f.bias": (i,), "r.x": (i, i), "r.bias": (i,)}),
    "MinGru": (min_gru, lambda i, h: {"z.x": (h, i), "z.bias": (h,), "v.x": (h, i), "v.bias": (h,)}),
    "TreeLstm": (tree_lstm, lambda i, h: {
        **{name: shape for n in "iog" for name, shape in ((n + ".x", (h, i)), (n + ".h.left", (h, h)), (n + ".h.right", (h, h)), (n + ".bias", (h,)))},
        "forget.x": (h, i), "forget.bias": (h,), "fl.h.left": (h, h), "fl.h.right": (h, h), "fr.h.left": (h, h), "fr.h.right": (h, h)}),
    "BahdanauDecoder": (bahdanau_decoder, lambda i, h: {
        "attention": (h,), "keys.source": (h, h), "query.s": (h, h), "query.bias": (h,),
        **{name: shape for n in "zrg" for name, shape in (
            (n + ".x", (h, i)), (n + ".context", (h, h)), (f"{n}.{'kept' if n == 'g' else 's'}", (h, h)), (n + ".bias", (h,)))}}),
}


class LibraryCell(torch.nn.Module):
    def __init__(self, cell, width, hidden, batch):
        super().__init__()
        self.run, shapes = LIBRARY[cell]
        self.weights = torch.nn.ParameterList([named_numbers(name, 2 / hidden ** 0.5, *shape) for name, shape in shapes(width, hidden).items()])
        self.given = [named_numbers("source", 2, batch, VECTORS, hidden)] if cell == "BahdanauDecoder" else []

    def forward(self, x):
        return (self.run(x, list(self.weights) + self.given),)
