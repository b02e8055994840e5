using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network with fast weights that attend to the recent past: A⟨t⟩ = λ A⟨t-1⟩ + η h⟨t-1⟩ h⟨t-1⟩ᵀ, then two inner steps,
/// h ← relu(norm(W h⟨t-1⟩ + C x⟨t⟩ + b + A⟨t⟩ h)), from h = relu(W h⟨t-1⟩ + C x⟨t⟩ + b).
/// J. Ba, G. Hinton, V. Mnih, J. Z. Leibo and C. Ionescu, "Using fast weights to attend to the recent past", NIPS 2016, equations 1 and 2
/// with S = 2, λ = 0.95 and η = 0.5.
/// </summary>
/// <remarks>
/// x: input; drive, h, gain, bias: hidden; A, W: hidden × hidden; drive.x: hidden × input. W starts at 0.05 times the identity, as
/// in the paper.
/// </remarks>
[Cell]
public partial class FastWeights
{
    private const double Lambda = 0.95, Eta = 0.5;
    private const int InnerSteps = 2;

    [Input] Vec x;
    [Weight(Init = Init.Identity, Scale = 0.05)] Mat W;
    [Weight(Init = Init.Constant)] Vec gain;
    [Weight] Vec bias;

    [State] Mat A => Lambda * Prev(A) + Eta * Outer(Prev(h), Prev(h));

    Vec drive => Linear(x) + W * Prev(h);
    [State, Output] Vec h => Iterate(Vec.Relu(drive), InnerSteps, inner => Vec.Relu(LayerNorm(drive + A * inner, gain, bias)));
}
