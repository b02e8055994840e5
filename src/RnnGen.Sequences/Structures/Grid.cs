namespace RnnGen.Sequences;

/// <summary>A grid whose places are the steps of a sequence, row by row from the first: step = row × width + column.</summary>
/// <param name="height">The number of rows.</param>
/// <param name="width">The number of columns.</param>
public sealed class Grid(int height, int width)
{
    /// <summary>The number of rows.</summary>
    public int Height { get; } = height >= 0 ? height : throw new ArgumentOutOfRangeException(nameof(height), height, "A grid has no negative number of rows.");

    /// <summary>The number of columns.</summary>
    public int Width { get; } = width >= 0 ? width : throw new ArgumentOutOfRangeException(nameof(width), width, "A grid has no negative number of columns.");

    /// <summary>The number of places.</summary>
    public int Steps => checked(Height * Width);

    /// <summary>The step of a place.</summary>
    /// <param name="row">The row, from 0 on.</param>
    /// <param name="column">The column, from 0 on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the grid.</exception>
    public int StepOf(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Height);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Width);
        return (row * Width) + column;
    }

    /// <summary>For each place the step of the one so many rows and columns away, or -1 beyond the edges.</summary>
    /// <remarks>
    /// (0, -1) is the left neighbour, (-1, 0) the upper one, (-1, 1) the one above to the right: predecessors, all of them. (0, 1) and (1, 0) are
    /// successors, for a scan from the last place to the first. For a scan from another corner, turn the grid's contents over.
    /// </remarks>
    /// <param name="rows">How many rows down; negative for up.</param>
    /// <param name="columns">How many columns to the right; negative for left.</param>
    public int[] Links(int rows, int columns)
    {
        var links = new int[Steps];
        for (var step = 0; step < links.Length; step++)
        {
            var (row, column) = ((step / Width) + rows, (step % Width) + columns);
            links[step] = row >= 0 && row < Height && column >= 0 && column < Width ? StepOf(row, column) : -1;
        }

        return links;
    }
}
