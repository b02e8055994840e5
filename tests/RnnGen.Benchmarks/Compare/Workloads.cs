namespace RnnGen.Benchmarks.Compare;

/// <summary>The sizes that are compared.</summary>
internal static class Workloads
{
    /// <summary>The kinds, in the order of the tables.</summary>
    public static readonly string[] Kinds = [Workload.Streaming, Workload.Inference, Workload.Training, Workload.Custom, Workload.Library, Workload.LanguageModel, Workload.Startup];

    private static readonly string[] Plain = ["Lstm", "GruResetAfter", "GruResetBefore", "Elman"];

    /// <summary>The units from which on a step takes as long as its weights take to be read.</summary>
    private const int Large = 256;

    private static readonly (int Input, int Hidden)[] Streamed = [(1, 8), (1, 16), (1, 20), (1, 40), (16, 32), (64, 64), (128, 128), (256, 256), (512, 512)];

    /// <summary>The sizes at which several streams are run too.</summary>
    private static readonly (int Input, int Hidden)[] SideBySide = [(1, 16), (16, 32), (64, 64)];

    /// <summary>All workloads of a kind.</summary>
    public static IEnumerable<Workload> Of(string kind) => kind switch
    {
        Workload.Streaming =>
            from cell in new[] { "Lstm", "GruResetAfter" }
            from size in Streamed
            from format in size.Hidden < Large ? [WeightFormat.Single] : Enum.GetValues<WeightFormat>()
            from streams in SideBySide.Contains(size) ? new[] { 1, 2, 4 } : [1]
            select new Workload(kind, cell, 1, streams, size.Input, size.Hidden, Format: format),
        Workload.Inference =>
            from cell in Plain
            from batch in new[] { 1, 32 }
            from hidden in new[] { 64, 128, 256, 512 }
            select new Workload(kind, cell, 100, batch, hidden, hidden),
        Workload.Training =>
            from cell in Plain
            from batch in new[] { 1, 16, 32, 64 }
            from hidden in new[] { 32, 64, 128, 256, 512 }
            select new Workload(kind, cell, 64, batch, hidden, hidden),
        Workload.Custom =>
            from cell in new[] { "PeepholeLstm", "LayerNormLstm", "Lstm" }
            from hidden in new[] { 64, 128, 256 }
            select new Workload(kind, cell, 64, 32, hidden, hidden),
        Workload.Library =>
            from cell in LibraryCells.Names.Prepend("Lstm")
            select new Workload(kind, cell, 64, 32, 128, cell == "OnLstm" ? 120 : 128),
        Workload.LanguageModel => [new(kind, "Lstm", 64, 32, 64, 128), new(kind, "Lstm", 64, 32, 64, 512, Layers: 2)],
        Workload.Startup => [new(kind, "Lstm", 1, 1, 128, 128)],
        _ => throw new ArgumentException($"There is no workload '{kind}'. There are: {string.Join(", ", Kinds)}."),
    };
}
