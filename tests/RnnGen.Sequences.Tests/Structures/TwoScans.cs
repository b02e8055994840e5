using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.Structures;

/// <summary>What is known of an image before each of its pixels: one scan goes through the rows from right to left, one over the grid.</summary>
[Cell]
public partial class TwoScans
{
    [Input] Vec x;
    [Input] Predecessor left, up;
    [Input] Successor next;
    [State, Gate(Tanh)] Vec right => Linear(x, Next(right, next));
    [State, Gate(Tanh)] Vec h => Linear(x, Prev(right, up), Prev(h, left), Prev(h, up));
    [Output] Vec known => Concat(Prev(right, up), Prev(h, left), Prev(h, up));
}
