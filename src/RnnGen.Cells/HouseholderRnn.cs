using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A recurrent network whose matrix over the state is orthogonal, the product of four reflections H(u) = 1 - 2 u uᵀ / (u·u):
/// h⟨t⟩ = tanh(W x⟨t⟩ + H(u₄) H(u₃) H(u₂) H(u₁) h⟨t-1⟩ + b).
/// Z. Mhammedi, A. Hellicar, A. Rahman and J. Bailey, "Efficient orthogonal parametrisation of recurrent neural networks using Householder
/// reflections", ICML 2017, with tanh and with reflections over all elements.
/// </summary>
/// <remarks>x: input; h, turned, u1 to u4: hidden; h.x: hidden × input; h.bias: hidden. The vectors u must not be zero.</remarks>
[Cell]
public partial class HouseholderRnn
{
    [Input] Vec x;
    [Weight(Init = Init.Normal)] Vec u1, u2, u3, u4;

    Vec turned => Reflect(Reflect(Reflect(Reflect(Prev(h), u1), u2), u3), u4);
    [State, Output, Gate(Tanh)] Vec h => Linear(x) + turned;

    private static Vec Reflect(Vec v, Vec u) => v - 2 * Dot(u, v) / Dot(u, u) * u;
}
