using RnnGen;
using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

/// <summary>A cell of one's own.</summary>
[Cell]
public partial class Leaky
{
    [Input] Vec x;
    [Gate(Tanh), Size(16)] Vec g => Linear(x, Prev(h));
    [State, Output] Vec h => 0.5 * Prev(h) + 0.5 * g;
}

/// <summary>A cell of the library, changed.</summary>
[Cell(Of = typeof(Lstm), LayerNorm = true)]
[Size("hidden", 16)]
public partial class NormalizedLstm;

/// <summary>Whether more numbers of a sequence are above zero than below.</summary>
[Network]
public partial class Majority
{
    [Input] Vec x;
    [Target(2, Per = Per.Sequence)] Token isMore;
    [Use] NormalizedLstm first;
    [Use] Leaky second;
    Vec read => second.Apply(first.Apply(x));
    Vec summary => Last(read);
    [Output] Vec scores => Linear(summary);
    [Loss] Scalar loss => CrossEntropy(scores, isMore);
}
