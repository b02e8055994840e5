using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Samples.LongMemory;

// Three memories. Each has a probe: zeros that are added to what is remembered, so that the gradient of the loss by the
// probe is the gradient by the memory itself, at every step.

/// <summary>A memory that is computed anew at every step: what lies n steps back has gone through n products and n squashings.</summary>
[Cell]
public partial class ElmanMemory
{
    [Input] Vec x;
    [Input] Vec probe;

    [Gate(Tanh)] Vec a => Linear(x, Prev(h));
    [State, Output] Vec h => a + probe;
}

/// <summary>A memory of which the gate z says, unit by unit, how much stays.</summary>
[Cell]
public partial class GruMemory
{
    [Input] Vec x;
    [Input] Vec probe;

    [Gate(Sigmoid)]           Vec r => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 3)] Vec z => Linear(x, Prev(h));
    Vec kept => r * Prev(h);
    [Gate(Tanh)]              Vec n => Linear(x, kept);

    [State, Output] Vec h => z * Prev(h) + (1 - z) * n + probe;
}

/// <summary>A memory c of which the gate f says how much stays, and which shows itself through the gate o.</summary>
[Cell]
public partial class LstmMemory
{
    [Input] Vec x;
    [Input] Vec probe;

    [Gate(Sigmoid)]           Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 3)] Vec f => Linear(x, Prev(h));
    [Gate(Sigmoid)]           Vec o => Linear(x, Prev(h));
    [Gate(Tanh)]              Vec g => Linear(x, Prev(h));

    [State]         Vec c => f * Prev(c) + i * g + probe;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
