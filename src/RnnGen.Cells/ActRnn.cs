using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network that decides how long to ponder, here at most three updates a step: sₙ = tanh(W x⟨t⟩ + [n = 1] v + U sₙ₋₁ + b),
/// aₙ = σ(w·sₙ + c); it halts at the first n with a₁ + … + aₙ ≥ 1 - ε, and s⟨t⟩ is the mean of the sₙ with the weights aₙ, the last of which is the
/// remainder R.
/// A. Graves, "Adaptive computation time for recurrent neural networks", arXiv:1603.08983 (2016), with ε = 0.01.
/// </summary>
/// <remarks>
/// x: input; s, s1 to s3, b, first, w: hidden; W: hidden × input; U: hidden × hidden. first is v, the weights of the flag of a first update.
/// ponder, an output too, is the number of updates plus R, which a loss may read.
/// </remarks>
[Cell]
public partial class ActRnn
{
    private const double Enough = 1 - 0.01;

    [Input] Vec x;
    [Weight] Mat W;
    [Weight(Init = Init.Orthogonal)] Mat U;
    [Weight] Vec b, first;
    [Weight(Init = Init.Uniform)] Vec w;
    [Weight(Init = Init.Constant)] Scalar c;

    Vec drive => W * x + b;
    Vec s1 => Vec.Tanh(drive + first + U * Prev(s));
    Vec s2 => Vec.Tanh(drive + U * s1);
    Vec s3 => Vec.Tanh(drive + U * s2);

    Scalar a1 => Scalar.Sigmoid(Dot(w, s1) + c);
    Scalar a2 => Scalar.Sigmoid(Dot(w, s2) + c);
    Scalar more1 => 1 - Scalar.Step(a1 - Enough);
    Scalar more2 => more1 * (1 - Scalar.Step(a1 + a2 - Enough));

    Scalar p1 => 1 - more1 + more1 * a1;
    Scalar p2 => (more1 - more2) * (1 - a1) + more2 * a2;
    Scalar p3 => more2 * (1 - a1 - a2);
    [State, Output] Vec s => p1 * s1 + p2 * s2 + p3 * s3;

    Scalar remainder => 1 - more1 * a1 - more2 * a2;
    [Output] Scalar ponder => 1 + more1 + more2 + remainder;
}
