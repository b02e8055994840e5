using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Tests.Derived.ByHand;

[Cell]
public partial class TanhRnn
{
    [Input] Vec x;
    [State, Output, Gate(Tanh)] Vec h => Linear(x, Prev(h));
}

/// <summary>What layer normalisation makes of an LSTM.</summary>
[Cell]
public partial class NormalizedLstm
{
    [Input] Vec x;
    [Weight(Init = Init.Constant)] Vec gi, gf, go, gg;
    [Weight] Vec bi, bf, bo, bg;

    [Gate(Sigmoid)] Vec i => LayerNorm(Linear(x, Prev(h), bias: false), gi, bi);
    [Gate(Sigmoid)] Vec f => LayerNorm(Linear(x, Prev(h), bias: false), gf, bf);
    [Gate(Sigmoid)] Vec o => LayerNorm(Linear(x, Prev(h), bias: false), go, bo);
    [Gate(Tanh)] Vec g => LayerNorm(Linear(x, Prev(h), bias: false), gg, bg);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}

/// <summary>What zoneout makes of an LSTM.</summary>
[Cell]
public partial class ZonedLstm
{
    [Input] Vec x;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));
    Vec written => f * Prev(c) + i * g;

    [State] Vec c => Zoneout(Prev(c), written, 0.2);
    [State, Output] Vec h => Zoneout(Prev(h), o * Vec.Tanh(written), 0.2);
}

/// <summary>What two heads make of an LSTM.</summary>
[Cell]
public partial class HeadedLstm
{
    [Input] Vec x;
    [Weight(Rows = 2, Columns = 2)] Mat i1, i2, f1, f2, o1, o2, g1, g2;

    Vec first => Part(Prev(h), 0, 2);
    Vec second => Part(Prev(h), 1, 2);
    [Gate(Sigmoid)] Vec i => Linear(x) + Concat(i1 * first, i2 * second);
    [Gate(Sigmoid)] Vec f => Linear(x) + Concat(f1 * first, f2 * second);
    [Gate(Sigmoid)] Vec o => Linear(x) + Concat(o1 * first, o2 * second);
    [Gate(Tanh)] Vec g => Linear(x) + Concat(g1 * first, g2 * second);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}

/// <summary>What a rank of two makes of the recurrence of a GRU with the reset after the product.</summary>
[Cell]
public partial class LowRankGru
{
    [Input] Vec x;
    [Weight(Columns = 2)] Mat rl, zl, ml;
    [Weight(Rows = 2)] Mat rr, zr, mr;
    [Weight] Vec b;

    [Gate(Sigmoid)] Vec r => Linear(x) + rl * (rr * Prev(h));
    [Gate(Sigmoid)] Vec z => Linear(x) + zl * (zr * Prev(h));
    Vec memory => ml * (mr * Prev(h)) + b;
    [Gate(Tanh)] Vec n => Linear(x) + r * memory;

    [State, Output] Vec h => z * Prev(h) + (1 - z) * n;
}
