namespace RnnGen.Benchmarks.Compare;

/// <summary>The cells that take part.</summary>
internal static class ComparedCells
{
    private static readonly Cell[] All =
    [
        new("Lstm", 4, (input, hidden) => Network(new RnnGen.Cells.Lstm(input, hidden), cell => cell.Step)),
        new("GruResetAfter", 3, (input, hidden) => Network(new RnnGen.Cells.GruResetAfter(input, hidden), cell => cell.Step)),
        new("GruResetBefore", 3, (input, hidden) => Network(new RnnGen.Cells.GruResetBefore(input, hidden), cell => cell.Step)),
        new("Elman", 1, (input, hidden) => Network(new RnnGen.Cells.Elman(input, hidden), cell => cell.Step)),
        new("PeepholeLstm", 4, (input, hidden) => Network(new RnnGen.Cells.PeepholeLstm(input, hidden), cell => cell.Step)),
    ];

    /// <summary>The cell of a name.</summary>
    public static Cell Named(string name) => All.First(cell => cell.Name == name);

    private static (IRecurrentNetwork Network, StepFunction Step) Network<T>(T network, Func<T, StepFunction> step) where T : IRecurrentNetwork =>
        (network, step(network));
}

/// <summary>One step of streaming.</summary>
internal delegate ReadOnlySpan<float> StepFunction(ReadOnlySpan<float> x, RecurrentState<float> state);

/// <summary>A cell of the library.</summary>
/// <param name="Name">Its class.</param>
/// <param name="Gates">The number of its pairs of matrices.</param>
/// <param name="New">Makes it in a size of input and hidden layer.</param>
internal sealed record Cell(string Name, int Gates, Func<int, int, (IRecurrentNetwork Network, StepFunction Step)> New);
