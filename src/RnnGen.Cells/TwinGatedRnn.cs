using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The addition-subtraction twin-gated recurrent network (ATR): p⟨t⟩ = W x⟨t⟩ + b, q⟨t⟩ = U h⟨t-1⟩, h⟨t⟩ = σ(p⟨t⟩ + q⟨t⟩) p⟨t⟩ + σ(p⟨t⟩ -
/// q⟨t⟩) h⟨t-1⟩.
/// B. Zhang et al., "Simplifying neural machine translation with addition-subtraction twin-gated recurrent networks", EMNLP 2018.
/// </summary>
/// <remarks>x: input; p, q, h: hidden; p.x: hidden × input; q.h: hidden × hidden; p.bias: hidden.</remarks>
[Cell]
public partial class TwinGatedRnn
{
    [Input] Vec x;

    Vec p => Linear(x);
    Vec q => Linear(Prev(h), bias: false);

    [State, Output] Vec h => Vec.Sigmoid(p + q) * p + Vec.Sigmoid(p - q) * Prev(h);
}
