using RnnGen.Cells;

namespace RnnGen.Benchmarks.Compare;

/// <summary>
/// Cells of all families, for which other systems have no kernel. Products with matrices that a cell computes count like those with weights;
/// those with children that are not there do not.
/// </summary>
internal static class LibraryCells
{
    /// <summary>The vectors of a memory.</summary>
    private const int Vectors = 20;

    /// <summary>Those that are not compared otherwise.</summary>
    public static readonly Cell[] All =
    [
        new(nameof(LayerNormLstm), (i, h) => 4.0 * h * (i + h), (i, h) => new LayerNormLstm(i, h)),
        new(nameof(SLstm), (i, h) => 4.0 * h * (i + h), (i, h) => new SLstm(i, h)),
        new(nameof(MLstm), (i, h) => 4.0 * h * i + 3.0 * h * h, (i, h) => new MLstm(i, h, h)),
        new(nameof(DeltaNet), (i, h) => 3.0 * h * i + 3.0 * h * h, (i, h) => new DeltaNet(i, h, h)),
        new(nameof(MogrifierLstm), (i, h) => 5.0 * h * i + 4.0 * h * (i + h), (i, h) => new MogrifierLstm(i, h)),
        new(nameof(OnLstm), (i, h) => 4.2 * h * (i + h), (i, h) => new OnLstm(i, h / 10)),
        new(nameof(SimpleRecurrentUnit), (i, _) => 3.0 * i * i, (i, _) => new SimpleRecurrentUnit(i)),
        new(nameof(MinGru), (i, h) => 2.0 * h * i, (i, h) => new MinGru(i, h)),
        new(nameof(TreeLstm), (i, h) => 4.0 * h * i + 5.0 * h * h, (i, h) => new TreeLstm(i, h)) { Fill = SetChildren },
        new(nameof(BahdanauDecoder), (i, h) => 3.0 * h * (i + 2 * h) + h * h + 2.0 * Vectors * h, (i, h) => new BahdanauDecoder(i, h, h, Vectors, h)) { Fill = SetMemories },
    ];

    /// <summary>The cells of the workload.</summary>
    public static IEnumerable<string> Names => All.Select(cell => cell.Name).Prepend(nameof(GruResetBefore));

    private static void SetMemories(Batch<float> batch, Workload workload)
    {
        for (var sequence = 0; sequence < workload.Batch; sequence++)
            batch.SetMemory("source", sequence, Numbers.Range(Numbers.Named("source"), sequence * Vectors * workload.Hidden, Vectors * workload.Hidden, 2));
    }

    /// <summary>Leaves at even places; a node at an odd place has the leaf before it to its right and the node before that to its left.</summary>
    private static void SetChildren(Batch<float> batch, Workload workload)
    {
        var steps = Enumerable.Range(0, workload.Steps).ToList();
        int[] left = [.. steps.Select(step => step % 2 == 1 ? Math.Max(-1, step - 2) : -1)], right = [.. steps.Select(step => step % 2 == 1 ? step - 1 : -1)];
        for (var sequence = 0; sequence < workload.Batch; sequence++)
        {
            batch.SetLinks("left", sequence, left);
            batch.SetLinks("right", sequence, right);
        }
    }
}
