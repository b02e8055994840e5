using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Tests.Laws.Networks;

/// <summary>Many to one: a whole sequence in, one vector out.</summary>
[Network]
public partial class Regression
{
    [Input] Vec x;
    [Target(Per = Per.Sequence)] Vec wanted;
    [Use] Ugrnn cell;
    Vec read => cell.Apply(x);
    [Output] Vec y => Linear(Last(read), name: "end");
    [Loss(Normalizer = Normalizer.Sequence)] Scalar loss => MeanSquaredError(y, wanted);
}
