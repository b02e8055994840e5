using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The recurrent highway network of depth 3 with coupled gates: within a step s₁, s₂ and s₃ = h⟨t⟩, each sₗ = nₗ tₗ + sₗ₋₁ (1 - tₗ) with
/// nₗ = tanh(Rₗ sₗ₋₁ + bₗ) and tₗ = σ(Rₗ sₗ₋₁ + bₗ); the first alone reads x⟨t⟩.
/// J. G. Zilly, R. K. Srivastava, J. Koutník and J. Schmidhuber, "Recurrent highway networks", ICML 2017, equations 6 to 9, c = 1 - t.
/// </summary>
/// <remarks>
/// x: input; all values: hidden; matrices .x: hidden × input; .h, .s: hidden × hidden; biases: hidden. h.n0, h.t0, … are the layers after the first. The
/// gates start at σ(-2), so that a step first changes little.
/// </remarks>
[Cell]
public partial class RecurrentHighwayNetwork
{
    private const int Depth = 3;
    private const double GateStart = -2;

    [Input] Vec x;

    [Gate(Tanh)] Vec n => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = GateStart)] Vec t => Linear(x, Prev(h));
    [State, Output] Vec h => Iterate(Highway(Prev(h), n, t), Depth - 1, (s, layer) =>
        Highway(s, Vec.Tanh(Linear(s, name: $"n{layer}")), Vec.Sigmoid(GateStart + Linear(s, name: $"t{layer}"))));

    private static Vec Highway(Vec s, Vec n, Vec t) => n * t + s * (1 - t);
}
