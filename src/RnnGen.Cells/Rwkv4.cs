using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The time mixing of RWKV-4, a mean of all values v so far with weights exp(k) that fade by exp(-exp(w)) per step, where the present one has
/// the bonus u: y⟨t⟩ = O (σ(r⟨t⟩) (num⟨t-1⟩ + exp(u + k⟨t⟩) v⟨t⟩) / (den⟨t-1⟩ + exp(u + k⟨t⟩))).
/// B. Peng et al., "RWKV: reinventing RNNs for the transformer era", EMNLP 2023, equations 11 to 18, in the form of its appendix that keeps
/// num and den divided by exp(top), the largest exponent so far.
/// </summary>
/// <remarks>
/// x: input; r, k, v, num, den, top, u, w: hidden; muR, muK, muV: input; r.mixedR, k.mixedK, v.mixedV: hidden × input; y.gated: a size of its
/// own × hidden; μ starts at 1/2.
/// </remarks>
[Cell]
public partial class Rwkv4
{
    private const double Nothing = -1e30;

    [Input] Vec x;
    [Weight(Init = Init.Constant, Scale = 0.5)] Vec muR, muK, muV;
    [Weight] Vec u, w;

    Vec mixedR => muR * x + (1 - muR) * Prev(x);
    Vec mixedK => muK * x + (1 - muK) * Prev(x);
    Vec mixedV => muV * x + (1 - muV) * Prev(x);
    [Gate(Sigmoid)] Vec r => Linear(mixedR, bias: false);
    Vec k => Linear(mixedK, bias: false);
    Vec v => Linear(mixedV, bias: false);

    Vec peak => Vec.Max(Prev(top), u + k);
    Vec past => Vec.Exp(Prev(top) - peak);
    Vec present => Vec.Exp(u + k - peak);
    Vec gated => r * ((past * Prev(num) + present * v) / (past * Prev(den) + present));
    [Output] Vec y => Linear(gated, bias: false);

    Vec faded => Prev(top) - Vec.Exp(w);
    [State(Initial = Initial.Constant, Value = Nothing)] Vec top => Vec.Max(faded, k);
    Vec kept => Vec.Exp(faded - top);
    Vec added => Vec.Exp(k - top);
    [State] Vec num => kept * Prev(num) + added * v;
    [State] Vec den => kept * Prev(den) + added;
}
