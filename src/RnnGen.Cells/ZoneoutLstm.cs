using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with zoneout: while training, each unit of c and of h keeps its old value with a probability.
/// D. Krueger et al., "Zoneout: regularizing RNNs by randomly preserving hidden activations", ICLR 2017, with the rates 0.5 for c and 0.05
/// for h of its character language models.
/// </summary>
/// <remarks>x: input; i, f, o, g, written, c, h: hidden; matrices .x: hidden × input; .h: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class ZoneoutLstm
{
    private const double MemoryRate = 0.5, OutputRate = 0.05;

    [Input] Vec x;

    [Gate(Sigmoid)] Vec i => Linear(x, Prev(h));
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x, Prev(h));
    [Gate(Sigmoid)] Vec o => Linear(x, Prev(h));
    [Gate(Tanh)] Vec g => Linear(x, Prev(h));
    Vec written => f * Prev(c) + i * g;

    [State] Vec c => Zoneout(Prev(c), written, MemoryRate);
    [State, Output] Vec h => Zoneout(Prev(h), o * Vec.Tanh(written), OutputRate);
}
