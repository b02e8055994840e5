using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network whose matrix over the state is orthogonal, the exponential of a skew-symmetric one: h⟨t⟩ = σ(exp(A) h⟨t-1⟩ + T x⟨t⟩), A = M - Mᵀ,
/// with modReLU as σ, which moves the size of a number and keeps its sign: σ(z) = sign(z) relu(|z| + b).
/// M. Lezcano-Casado and D. Martínez-Rubio, "Cheap orthogonal constraints in neural networks: a simple parametrization of the orthogonal and unitary
/// group", ICML 2019, equation 6.
/// </summary>
/// <remarks>
/// x: input; z, b, h: hidden; M, skew, small, turn: hidden × hidden; z.x: hidden × input. turn is exp(A) - 1: the series of exp(A / 64) - 1 up to the
/// eighth power, squared six times, once per run; it is exact to rounding while the norm of A stays below 8.
/// </remarks>
[Cell]
public partial class ExpRnn
{
    private const int Order = 8;
    private const int Squarings = 6;
    private const double Share = 1.0 / (1 << Squarings);

    [Input] Vec x;
    [Weight] Mat M;
    [Weight] Vec b;

    Mat skew => Share * (M - Transpose(M));
    Mat small => Iterate(skew, Order - 1, (P, k) => skew + skew * P / (Order - k));
    Mat turn => Iterate(small, Squarings, E => 2 * E + E * E);

    Vec z => Prev(h) + turn * Prev(h) + Linear(x, bias: false);
    [State, Output] Vec h => Vec.Sign(z) * Vec.Relu(Vec.Abs(z) + b);
}
