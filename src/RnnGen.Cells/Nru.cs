using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The non-saturating recurrent unit, here with four heads and a memory of 16: h⟨t⟩ = relu(W x⟨t⟩ + U h⟨t-1⟩ + V m⟨t-1⟩ + b),
/// m⟨t⟩ = m⟨t-1⟩ + ¼ Σᵢ αᵢ vᵢ - ¼ Σᵢ βᵢ wᵢ, the means over the heads as in the authors' program. The strengths α and β are relu of linear functions of
/// x⟨t⟩, h⟨t⟩ and m⟨t-1⟩; the directions v are the rows of relu(p qᵀ), read as a matrix with a row for each head, each divided by its norm
/// (Σⱼ vⱼ⁵)^(1/5), and w those of relu(r sᵀ), of linear functions too.
/// S. Chandar, C. Sankar, E. Vorontsov, S. E. Kahou and Y. Bengio, "Towards non-saturating recurrent units for modelling long-term dependencies",
/// AAAI 2019.
/// </summary>
/// <remarks>
/// x: input; h: hidden; m: 16; alpha, beta: 4; p, q, r, s: 8, the root of 4·16; one: 16, by which the elements of a row are summed; .x: · × input;
/// .h: · × hidden; .m: · × 16; biases: as their vectors. p to s are brought to the length 1 first, which turns no direction and keeps fifth powers small;
/// sums of squares and of fifth powers have 10⁻⁶ added.
/// </remarks>
[Cell]
public partial class Nru
{
    private const int Heads = 4;
    private const int Side = 8;
    private const double Least = 1e-6;

    [Input] Vec x;

    [State, Output, Gate(Relu)] Vec h => Linear(x, Prev(h), Prev(m));

    [Gate(Relu), Size(Heads)] Vec alpha => Linear(x, h, Prev(m));
    [Gate(Relu), Size(Heads)] Vec beta => Linear(x, h, Prev(m));
    [Size(Side)] Vec p => Linear(x, h, Prev(m));
    [Size(Side)] Vec q => Linear(x, h, Prev(m));
    [Size(Side)] Vec r => Linear(x, h, Prev(m));
    [Size(Side)] Vec s => Linear(x, h, Prev(m));

    Mat v => Directions(p, q);
    Mat w => Directions(r, s);
    Vec one => Vec.Exp(0 * Prev(m));
    [State] Vec m => Prev(m) + (Transpose(v) * (alpha / Norms(v, one)) - Transpose(w) * (beta / Norms(w, one))) / Heads;

    private static Mat Directions(Vec left, Vec right) => Mat.Relu(Reshape(Outer(Unit(left), Unit(right)), Heads));

    private static Vec Unit(Vec v) => v / Scalar.Sqrt(Dot(v, v) + Least);

    private static Vec Norms(Mat rows, Vec one) => Vec.Exp(Vec.Log(Hadamard(Mat.Square(Mat.Square(rows)), rows) * one + Least) / 5);
}
