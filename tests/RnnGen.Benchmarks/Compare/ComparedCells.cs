namespace RnnGen.Benchmarks.Compare;

/// <summary>The cells that take part.</summary>
internal static class ComparedCells
{
    private static readonly Cell[] All =
    [
        Gated("Lstm", 4, (input, hidden) => new RnnGen.Cells.Lstm(input, hidden), cell => new(cell.Step, cell.NewState)),
        Gated("GruResetAfter", 3, (input, hidden) => new RnnGen.Cells.GruResetAfter(input, hidden), cell => new(cell.Step, cell.NewState)),
        Gated("GruResetBefore", 3, (input, hidden) => new RnnGen.Cells.GruResetBefore(input, hidden), cell => new(cell.Step, cell.NewState)),
        Gated("Elman", 1, (input, hidden) => new RnnGen.Cells.Elman(input, hidden), cell => new(cell.Step, cell.NewState)),
        Gated("PeepholeLstm", 4, (input, hidden) => new RnnGen.Cells.PeepholeLstm(input, hidden), cell => new(cell.Step, cell.NewState)),
        .. LibraryCells.All,
    ];

    /// <summary>The cell of a name.</summary>
    public static Cell Named(string name) => All.First(cell => cell.Name == name);

    private static Cell Gated<T>(string name, int gates, Func<int, int, T> make, Func<T, Streaming> stream) where T : IRecurrentNetwork =>
        new(name, (input, hidden) => gates * (double)hidden * (input + hidden), (input, hidden) => make(input, hidden)) { Stream = network => stream((T)network) };
}

/// <summary>How a cell is streamed.</summary>
internal sealed record Streaming(StepFunction Step, Func<int, WeightFormat, RecurrentState<float>> NewState);

/// <summary>One step of streaming.</summary>
internal delegate ReadOnlySpan<float> StepFunction(ReadOnlySpan<float> x, RecurrentState<float> state);

/// <summary>A cell of the library.</summary>
/// <param name="Name">Its class.</param>
/// <param name="Multiplications">Those of the products of a step, by the sizes of input and hidden layer.</param>
/// <param name="New">Makes it in a size of input and hidden layer.</param>
internal sealed record Cell(string Name, Func<int, int, double> Multiplications, Func<int, int, IRecurrentNetwork> New)
{
    /// <summary>How it is streamed, if it is streamed here.</summary>
    public Func<IRecurrentNetwork, Streaming>? Stream { get; init; }

    /// <summary>Whether its sizes are constants, so that it runs in these alone.</summary>
    public bool SizesAreFixed { get; init; }

    /// <summary>Sets what a batch holds beside the input x.</summary>
    public Action<Batch<float>, Workload>? Fill { get; init; }
}
