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

    /// <summary>The rows of a step.</summary>
    public string From(string? start) => IsSingle || !PerStep || start is null ? Rows : $"{Rows}.From({start})";

    private string Single => IsParameter ? Rows : Rows + ".Start";

    /// <summary>Whether the row is an address by itself.</summary>
    public bool IsParameter { get; init; }
}
