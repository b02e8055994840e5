using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The recurrent highway network of depth 3 with coupled gates: within a step s₁, s₂ and s₃ = h⟨t⟩, each sₗ = nₗ tₗ + sₗ₋₁ (1 - tₗ) with
/// nₗ = tanh(Rₗ sₗ₋₁ + bₗ) and tₗ = σ(Rₗ sₗ₋₁ + bₗ); the first alone reads x⟨t⟩.
/// J. G. Zilly, R. K. Srivastava, J. Koutník and J. Schmidhuber, "Recurrent highway networks", ICML 2017, equations 6 to 9, c = 1 - t.
/// </summary>
/// <remarks>
/// x: input; all values: hidden; matrices .x: hidden × input; .h, .s1, .s2: hidden × hidden; biases: hidden. Those of the gates start at -2,
/// so that a step first changes little.
/// </remarks>
[Cell]
public partial class RecurrentHighwayNetwork
{
    [Input] Vec x;

    [Gate(Tanh)] Vec n1 => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = -2)] Vec t1 => Linear(x, Prev(h));
    Vec s1 => n1 * t1 + Prev(h) * (1 - t1);

    [Gate(Tanh)] Vec n2 => Linear(s1);
    [Gate(Sigmoid, Bias = -2)] Vec t2 => Linear(s1);
    Vec s2 => n2 * t2 + s1 * (1 - t2);

    [Gate(Tanh)] Vec n3 => Linear(s2);
    [Gate(Sigmoid, Bias = -2)] Vec t3 => Linear(s2);
    [State, Output] Vec h => n3 * t3 + s2 * (1 - t3);
}
