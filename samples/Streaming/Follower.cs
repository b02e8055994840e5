using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Streaming;

/// <summary>An LSTM that hears a signal and foretells its next sample.</summary>
[Network]
public partial class Follower
{
    [Input(1)] Vec x;
    [Target(1)] Vec next;
    [Use] Lstm cell;
    [Output] Vec y => Linear(cell.Apply(x));
    [Loss] Scalar loss => MeanSquaredError(y, next);
}
