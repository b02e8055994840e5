using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network whose matrix over the state is orthogonal, the product of four reflections H(u) = 1 - 2 u uᵀ / (u·u):
/// h⟨t⟩ = tanh(W x⟨t⟩ + H(u₄) H(u₃) H(u₂) H(u₁) h⟨t-1⟩ + b).
/// Z. Mhammedi, A. Hellicar, A. Rahman and J. Bailey, "Efficient orthogonal parametrisation of recurrent neural networks using Householder
/// reflections", ICML 2017, with tanh and with reflections over all elements.
/// </summary>
/// <remarks>x: input; h, turned: hidden; u, the four vectors: 4·hidden; h.x: hidden × input; h.bias: hidden. The vectors must not be zero.</remarks>
[Cell]
public partial class HouseholderRnn
{
    private const int Reflections = 4;

    [Input] Vec x;
    [Weight(Init = Init.Normal)] Vec u;

    Vec turned => Iterate(Prev(h), Reflections, (v, k) => Reflected(v, Part(u, k, Reflections)));
    [State, Output, Gate(Tanh)] Vec h => Linear(x) + turned;

    private static Vec Reflected(Vec v, Vec u) => v - 2 * Dot(u, v) / Dot(u, u) * u;
}
