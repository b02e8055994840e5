using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Anomalies;

/// <summary>Hears a signal value by value and foretells the next one.</summary>
[Network]
public partial class Watcher
{
    [Input(1)] Vec x;
    [Target(1)] Vec next;
    [Use] GruResetBefore memory;
    [Output] Vec y => Linear(memory.Apply(x));
    [Loss] Scalar loss => MeanSquaredError(y, next);
}
