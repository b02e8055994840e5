using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests;

/// <summary>A linear memory whose gradient is known: so and so many steps back it is the same power of 1/2, or of 2.</summary>
[Network]
public partial class FadingMemory
{
    [Input(3)] Vec x;
    [Input] Vec probe;
    [Target(3, Per = Per.Sequence)] Vec y;
    [Weight(Init = Init.Identity, Scale = 0.5)] Mat W;
    [State] Vec h => W * Prev(h) + x + probe;
    [Loss] Scalar loss => MeanSquaredError(Last(h), y);
}

/// <summary>A memory with a product, whose gradient is not known.</summary>
[Network]
public partial class SquashingMemory
{
    [Input(2)] Vec x;
    [Input] Vec probe;
    [Target(2)] Vec y;
    [State] Vec h => Vec.Tanh(Linear(x, Prev(h))) * Vec.Sigmoid(Linear(Prev(h), name: "gate")) + probe;
    Vec z => Linear(h);
    [Loss] Scalar loss => MeanSquaredError(z, y);
}
