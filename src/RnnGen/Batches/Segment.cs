namespace RnnGen;

/// <summary>A run of packed rows whose neighbours in time lie as densely as they do themselves.</summary>
/// <param name="Row">The first of the rows.</param>
/// <param name="Source">The row that <paramref name="Row"/> reads; where <paramref name="IsInitial"/>, the sorted sequence whose initial value it reads.</param>
/// <param name="Count">The number of rows, at least 1; each reads the source one after that of the row before.</param>
/// <param name="IsInitial">Whether the neighbour lies beyond the end of the sequence.</param>
public readonly record struct Segment(int Row, int Source, int Count, bool IsInitial)
{
    /// <summary>What of the segment lies within some rows.</summary>
    internal Segment Within(int firstRow, int endRow)
    {
        var skipped = Math.Max(0, firstRow - Row);
        return this with { Row = Row + skipped, Source = Source + skipped, Count = Math.Min(Row + Count, endRow) - Row - skipped };
    }
}
