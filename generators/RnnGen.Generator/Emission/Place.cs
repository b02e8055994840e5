namespace RnnGen.Generator.Emission;

/// <summary>Rows in memory, and how a row is found.</summary>
/// <param name="Rows">The expression of the rows.</param>
/// <param name="IsSingle">Whether there is one row for all.</param>
/// <param name="PerStep">Whether there is a row for each step of each sequence, else one for each sequence.</param>
internal sealed record Place(string Rows, bool IsSingle, bool PerStep)
{
    /// <summary>The address of a row.</summary>
    /// <param name="row">The expression of the row within the step, or within all rows.</param>
    /// <param name="start">The first row of the step; null where all rows are run over at once.</param>
    public string Row(string row, string? start) => IsSingle ? Single : $"{Rows}.Row({(PerStep && start is not null ? $"{start} + {row}" : row)})";

    /// <summary>The rows of the worker's sequences at the step of a loop.</summary>
    public string FromStep => FromRow(PerStep ? "start + first" : "first");

    /// <summary>The rows of all sequences at the step of a loop.</summary>
    public string OfStep => PerStep ? FromRow("start") : Rows;

    /// <summary>The worker's rows of a stretch of steps; of its sequences where there is a row for each.</summary>
    public string FromStretch => FromRow(FirstOfStretch);

    /// <summary>The first of the worker's rows of a stretch.</summary>
    public string FirstOfStretch => Tokens is not null ? $"stretch.FirstOf({Tokens})" : PerStep ? "stretch.FirstRow" : "stretch.FirstSequence";

    /// <summary>The rows from one on.</summary>
    public string FromRow(string first) => IsSingle ? Rows : $"{Rows}.From({first})";

    /// <summary>The number of distinct tokens, where there is a row for each.</summary>
    public string? Tokens { get; init; }

    private string Single => IsParameter ? Rows : Rows + ".Start";

    /// <summary>Whether the row is an address by itself.</summary>
    public bool IsParameter { get; init; }
}
