using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The gated recurrent unit for series with gaps (GRU-D). A number that is missing decays from the last one seen towards its mean, and the
/// state decays too, by γ⟨t⟩ = exp(-relu(w gap⟨t⟩ + b)); the gates also see which numbers are there.
/// Z. Che, S. Purushotham, K. Cho, D. Sontag and Y. Liu, "Recurrent neural networks for multivariate time series with missing values",
/// Scientific Reports 8 (2018), equations 10 to 19.
/// </summary>
/// <remarks>
/// x: input; there: 1 where a number was observed and 0 where it is missing; gap: the time since each number was last observed; mean: the mean
/// of each number over the training data; these three, last, filled, wx and bx: input; all others: hidden; matrices .filled, .there and
/// decay.gap: hidden × input; .faded, .kept: hidden × hidden.
/// </remarks>
[Cell]
public partial class GruD
{
    [Input] Vec x, there, gap;
    [Input(Per = Per.Sequence)] Vec mean;
    [Weight] Vec wx, bx;

    Vec trust => Vec.Exp(-Vec.Relu(wx * gap + bx));
    [State] Vec last => there * x + (1 - there) * Prev(last);
    Vec filled => there * x + (1 - there) * (trust * Prev(last) + (1 - trust) * mean);

    Vec decay => Vec.Exp(-Vec.Relu(Linear(gap)));
    Vec faded => decay * Prev(h);

    [Gate(Sigmoid)] Vec r => Linear(filled, faded, there);
    [Gate(Sigmoid)] Vec z => Linear(filled, faded, there);
    Vec kept => r * faded;
    [Gate(Tanh)] Vec n => Linear(filled, kept, there);

    [State, Output] Vec h => (1 - z) * faded + z * n;
}
