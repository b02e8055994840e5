using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long expressive memory (LEM), a system of ordinary differential equations on several time scales: z⟨t⟩ = (1 - d⟨t⟩) z⟨t-1⟩ + d⟨t⟩ tanh(W
/// y⟨t-1⟩ + V x⟨t⟩ + b), y⟨t⟩ = (1 - e⟨t⟩) y⟨t-1⟩ + e⟨t⟩ tanh(W z⟨t⟩ + V x⟨t⟩ + b), with the steps d⟨t⟩ and e⟨t⟩ = Δt σ(W y⟨t-1⟩ + V x⟨t⟩ +
/// b).
/// T. K. Rusch, S. Mishra, N. B. Erichson and M. W. Mahoney, "Long expressive memory for sequence modeling", ICLR 2022.
/// </summary>
/// <remarks>
/// x: input; z and y: a size each, which the paper has equal; d, nz: that of z; e, ny: that of y; matrices .x: its value × input; .y: its
/// value × y; ny.z: y × z; biases: the size of their value. Δt is 1, as in the program of the paper.
/// </remarks>
[Cell]
public partial class LongExpressiveMemory
{
    private const double Dt = 1;

    [Input] Vec x;

    Vec d => Dt * Vec.Sigmoid(Linear(x, Prev(y)));
    Vec e => Dt * Vec.Sigmoid(Linear(x, Prev(y)));

    [Gate(Tanh)] Vec nz => Linear(x, Prev(y));
    [State] Vec z => (1 - d) * Prev(z) + d * nz;

    [Gate(Tanh)] Vec ny => Linear(x, z);
    [State, Output] Vec y => (1 - e) * Prev(y) + e * ny;
}
