using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The real-gated linear recurrent unit: h⟨t⟩ = a⟨t⟩ h⟨t-1⟩ + √(1 - a⟨t⟩²) (i⟨t⟩ x⟨t⟩), a⟨t⟩ = exp(-8 r⟨t⟩ softplus(Λ)), r⟨t⟩ and i⟨t⟩ =
/// σ(W x⟨t⟩ + b).
/// S. De et al., "Griffin: mixing gated linear recurrences with local attention for efficient language models", arXiv:2402.19427 (2024),
/// with full matrices, and with the sign of Λ of the authors' program.
/// </summary>
/// <remarks>
/// x, r, i, decay, a, h, lambda: one size, named input; matrices: input × input; biases: input. Λ starts where a⟨t⟩ is 0.95 for r⟨t⟩ = 1. 1
/// - a² is computed as tanh(d) (1 + a²) from the decay d = -log a, which loses no digits near a = 1; d is kept above 10⁻⁹ so that the
/// derivative of the root stays finite, for which the authors' program bounds that derivative.
/// </remarks>
[Cell]
public partial class RgLru
{
    private const double Sharpness = 8, Least = 1e-9;

    [Input] Vec x;
    [Weight(Init = Init.Constant, Scale = -5)] Vec lambda;

    [Gate(Sigmoid)] Vec r => Linear(x);
    [Gate(Sigmoid)] Vec i => Linear(x);
    Vec decay => Vec.Max(Sharpness * r * Vec.Softplus(lambda), Least);
    Vec a => Vec.Exp(-decay);

    [State, Output] Vec h => a * Prev(h) + Vec.Sqrt(Vec.Tanh(decay) * (1 + a * a)) * (i * x);
}
