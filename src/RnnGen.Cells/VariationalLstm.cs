using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory with variational dropout: one mask per sequence for what all gates read of x, and one for what they read of h.
/// Y. Gal and Z. Ghahramani, "A theoretically grounded application of dropout in recurrent neural networks", NeurIPS 2016, with tied weights:
/// the four gates share the masks.
/// </summary>
/// <remarks>x, shown: input; i, f, o, g, c, h, kept: hidden; matrices .shown: hidden × input; .kept: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class VariationalLstm
{
    private const double Rate = 0.25;

    [Input] Vec x;

    Vec shown => Dropout(x, Rate, Per.Sequence);
    Vec kept => Dropout(Prev(h), Rate, Per.Sequence);
    [Gate(Sigmoid)] Vec i => Linear(shown, kept);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(shown, kept);
    [Gate(Sigmoid)] Vec o => Linear(shown, kept);
    [Gate(Tanh)] Vec g => Linear(shown, kept);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
