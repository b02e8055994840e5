using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary>A structure whose steps without a predecessor read a given value.</summary>
[Cell]
public partial class Begun
{
    [Input] Vec x;
    [Input] Predecessor from;
    [State(Initial = Initial.Given), Output, Gate(Tanh)] Vec h => Linear(x, Prev(h, from));
}
