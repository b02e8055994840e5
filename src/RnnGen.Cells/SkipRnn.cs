using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// A gated recurrent unit that learns to skip steps: u⟨t⟩ = round(ũ⟨t⟩), h⟨t⟩ = u⟨t⟩ GRU(x⟨t⟩, h⟨t-1⟩) + (1 - u⟨t⟩) h⟨t-1⟩, Δ = σ(w·h⟨t⟩ + b),
/// ũ⟨t+1⟩ = u⟨t⟩ Δ + (1 - u⟨t⟩) (ũ⟨t⟩ + min(Δ, 1 - ũ⟨t⟩)); the derivative of the rounding is taken to be 1.
/// V. Campos, B. Jou, X. Giró-i-Nieto, J. Torres and S.-F. Chang, "Skip RNN: learning to skip state updates in recurrent neural networks",
/// ICLR 2018, with the gated recurrent unit that resets before the product.
/// </summary>
/// <remarks>
/// x: input; r, z, kept, n, next, h, w: hidden; due is ũ⟨t+1⟩ and starts at 1, so that the first step counts; u, an output too, is what a loss on
/// the number of updates reads; matrices .x: hidden × input; .h, .kept: hidden × hidden.
/// </remarks>
[Cell]
public partial class SkipRnn
{
    [Input] Vec x;
    [Weight(Init = Init.Uniform)] Vec w;
    [Weight(Init = Init.Constant)] Scalar b;

    [Gate(Sigmoid)] Vec r => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec z => Linear(x, Prev(h));
    Vec kept => r * Prev(h);
    [Gate(Tanh)] Vec n => Linear(x, kept);
    Vec next => z * Prev(h) + (1 - z) * n;

    [State, Output] Vec h => u * next + (1 - u) * Prev(h);
    [Output] Scalar u => StraightThrough(Scalar.Round(Prev(due)), Prev(due));

    Scalar delta => Scalar.Sigmoid(Dot(w, h) + b);
    [State(Initial = Initial.Constant, Value = 1)] Scalar due => u * delta + (1 - u) * (Prev(due) + Scalar.Min(delta, 1 - Prev(due)));
}
