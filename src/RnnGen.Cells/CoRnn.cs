using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The coupled oscillatory network, forced and damped oscillators in steps of Δt: z⟨t⟩ = z⟨t-1⟩ + Δt (tanh(W y⟨t-1⟩ + V z⟨t-1⟩ + U x⟨t⟩ +
/// b) - γ y⟨t-1⟩ - ε z⟨t-1⟩), y⟨t⟩ = y⟨t-1⟩ + Δt z⟨t⟩.
/// T. K. Rusch and S. Mishra, "Coupled oscillatory recurrent neural network (coRNN): an accurate and (gradient) stable architecture for
/// learning long time dependencies", ICLR 2021, with the damping taken at t-1.
/// </summary>
/// <remarks>
/// x: input; force, z, y: hidden; force.x: hidden × input; force.y, force.z: hidden × hidden; force.bias: hidden. Δt, γ and ε are those of
/// the paper's sequential digits.
/// </remarks>
[Cell]
public partial class CoRnn
{
    private const double Dt = 0.042, Stiffness = 2.7, Damping = 4.7;

    [Input] Vec x;

    [Gate(Tanh)] Vec force => Linear(x, Prev(y), Prev(z));

    [State] Vec z => Prev(z) + Dt * (force - Stiffness * Prev(y) - Damping * Prev(z));
    [State, Output] Vec y => Prev(y) + Dt * z;
}
