using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary>Random and learned slopes, random masks, learned initial values, an input that is read late, and a state that is read two steps late.</summary>
[Cell]
public partial class Noisy
{
    [Input] Vec x;
    [State, Gate(Rrelu)] Vec r => Linear(x, Prev(p)) + Linear(Prev(x), name: "late", bias: false);
    [State(Initial = Initial.Learned), Gate(Prelu)] Vec p => Linear(r) + Linear(Prev(r), name: "late", bias: false);
    [State, Output, Gate(Tanh)] Vec h => Dropout(Linear(p, Prev(h)), 0.3, Per.Sequence) + Dropout(Linear(Prev(Prev(h)), name: "before", bias: false), 0.2);
}
