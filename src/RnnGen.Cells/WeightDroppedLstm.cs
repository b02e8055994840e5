using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// Long short-term memory of whose matrices over the state a half of the elements is dropped while training, the same ones at all steps of a run: the
/// recurrent layer of AWD-LSTM.
/// S. Merity, N. S. Keskar and R. Socher, "Regularizing and optimizing LSTM language models", ICLR 2018, section 2, with DropConnect of L. Wan et al.
/// (2013).
/// </summary>
/// <remarks>x: input; i, f, o, g, c, h: hidden; matrices .x: hidden × input; Ui, Uf, Uo, Ug: hidden × hidden; biases: hidden.</remarks>
[Cell]
public partial class WeightDroppedLstm
{
    private const double Rate = 0.5;

    [Input] Vec x;
    [Weight(Init = Init.Orthogonal)] Mat Ui, Uf, Uo, Ug;

    [Gate(Sigmoid)] Vec i => Linear(x) + DropConnect(Ui, Rate) * Prev(h);
    [Gate(Sigmoid, Bias = 1)] Vec f => Linear(x) + DropConnect(Uf, Rate) * Prev(h);
    [Gate(Sigmoid)] Vec o => Linear(x) + DropConnect(Uo, Rate) * Prev(h);
    [Gate(Tanh)] Vec g => Linear(x) + DropConnect(Ug, Rate) * Prev(h);

    [State] Vec c => f * Prev(c) + i * g;
    [State, Output] Vec h => o * Vec.Tanh(c);
}
