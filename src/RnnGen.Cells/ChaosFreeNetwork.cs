using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The chaos-free network, which comes to rest when nothing is read: h⟨t⟩ = θ⟨t⟩ tanh(h⟨t-1⟩) + η⟨t⟩ tanh(W x⟨t⟩).
/// T. Laurent and J. von Brecht, "A recurrent neural network without chaos", ICLR 2017.
/// </summary>
/// <remarks>x: input; forget, take, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden; forget is θ and take η.</remarks>
[Cell]
public partial class ChaosFreeNetwork
{
    [Input] Vec x;

    [Gate(Sigmoid, Bias = 1)] Vec forget => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = -1)] Vec take => Linear(x, Prev(h));

    [State, Output] Vec h => forget * Vec.Tanh(Prev(h)) + take * Vec.Tanh(Linear(x, bias: false));
}
