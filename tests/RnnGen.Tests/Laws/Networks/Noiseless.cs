using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary><see cref="Noisy"/> with the mean of its random slopes, 11/48, and without masks.</summary>
[Cell]
public partial class Noiseless
{
    [Input] Vec x;
    [State, Gate(LeakyRelu, Slope = (1.0 / 8 + 1.0 / 3) / 2)] Vec r => Linear(x, Prev(p)) + Linear(Prev(x), name: "late", bias: false);
    [State(Initial = Initial.Learned), Gate(Prelu)] Vec p => Linear(r) + Linear(Prev(r), name: "late", bias: false);
    [State, Output, Gate(Tanh)] Vec h => Linear(p, Prev(h)) + Linear(Prev(Prev(h)), name: "before", bias: false);
}
