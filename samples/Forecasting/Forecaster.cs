using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.Forecasting;

/// <summary>Hears the roots of a series, whose noise depends less on the value than that of the series itself, and foretells the next root, as a change of the last.</summary>
[Network]
public partial class Forecaster
{
    [Input(1)] Vec root;
    [Input] Scalar counts;
    [Target(1)] Vec next;
    [Use] GruResetBefore memory;
    Vec heard => Dropout(memory.Apply(root), 0.2);
    [Output] Vec y => root + Linear(heard);
    [Loss(Mask = nameof(counts))] Scalar loss => MeanSquaredError(y, next);
}
