using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The structurally constrained recurrent network (SCRN), beside whose hidden units slow ones gather context:
/// s⟨t⟩ = (1 - α) B x⟨t⟩ + α s⟨t-1⟩, h⟨t⟩ = σ(P s⟨t⟩ + A x⟨t⟩ + R h⟨t-1⟩), y⟨t⟩ = U h⟨t⟩ + V s⟨t⟩.
/// T. Mikolov, A. Joulin, S. Chopra, M. Mathieu and M. Ranzato, "Learning longer memory in recurrent neural networks", ICLR 2015 workshop.
/// </summary>
/// <remarks>
/// x: input; s, h and y: a size each; α is 0.95; the softmax of the paper is left to the reader of y. Matrices s.x: s × input; h.s: h × s;
/// h.x: h × input; h.h: h × h; y.h: y × h; y.s: y × s.
/// </remarks>
[Cell]
public partial class StructurallyConstrainedRnn
{
    private const double Alpha = 0.95;

    [Input] Vec x;

    [State] Vec s => (1 - Alpha) * Linear(x, bias: false) + Alpha * Prev(s);
    [State, Gate(Sigmoid)] Vec h => Linear(s, x, Prev(h), bias: false);
    [Output] Vec y => Linear(h, s, bias: false);
}
