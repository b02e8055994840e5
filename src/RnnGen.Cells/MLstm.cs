using System;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The long short-term memory with a matrix as its memory of xLSTM, one head: C⟨t⟩ = f⟨t⟩ C⟨t-1⟩ + i⟨t⟩ v⟨t⟩ k⟨t⟩ᵀ, n⟨t⟩ = f⟨t⟩ n⟨t-1⟩ + i⟨t⟩ k⟨t⟩,
/// h⟨t⟩ = o⟨t⟩ C⟨t⟩ q⟨t⟩ / max(|n⟨t⟩·q⟨t⟩|, e⁻ᵐ), where i and f are exp of their sums divided by exp(m⟨t⟩), the largest exponent so far.
/// M. Beck et al., "xLSTM: extended long short-term memory", NeurIPS 2024, equations 19 to 27, with a forget gate σ.
/// </summary>
/// <remarks>
/// x: input; v, o, h: value; q, k, n: key; C: value × key. The scale of the keys, 1/√key, is left to their matrix. logF and logI are the
/// logarithms of the gates; m starts so low that the first step sets it to logI.
/// </remarks>
[Cell]
public partial class MLstm
{
    private const double Nothing = -1e30;

    [Input] Vec x;
    [Weight] Vec wi, wf;
    [Weight] Scalar bi;
    [Weight(Init = Init.Constant, Scale = 3)] Scalar bf;

    Vec query => Linear(x);
    Vec key => Linear(x);
    Vec value => Linear(x);
    [Gate(Sigmoid)] Vec o => Linear(x);

    Scalar logI => Dot(wi, x) + bi;
    Scalar logF => Scalar.LogSigmoid(Dot(wf, x) + bf);
    [State(Initial = Initial.Constant, Value = Nothing)] Scalar m => Scalar.Max(logF + Prev(m), logI);
    Scalar i => Scalar.Exp(logI - m);
    Scalar f => Scalar.Exp(logF + Prev(m) - m);

    [State] Mat C => f * Prev(C) + i * Outer(value, key);
    [State] Vec n => f * Prev(n) + i * key;
    Scalar weight => Scalar.Max(Scalar.Abs(Dot(n, query)), Scalar.Exp(-m));
    [Output] Vec h => o * (C * query) / weight;
}
