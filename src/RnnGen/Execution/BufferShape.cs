namespace RnnGen;

/// <summary>How many rows a buffer has.</summary>
public enum BufferRows
{
    /// <summary>A row for every step of every sequence.</summary>
    Steps,

    /// <summary>A row for every sequence.</summary>
    Sequences,

    /// <summary>A row for every part in which sums over all rows are made.</summary>
    Shards,

    /// <summary>A row for every distinct token of an input.</summary>
    Tokens,

    /// <summary>One row.</summary>
    One,
}

/// <summary>When a buffer is set to zero.</summary>
public enum Clearing
{
    /// <summary>Never: it is written before it is read.</summary>
    Never,

    /// <summary>Before each forward run.</summary>
    Forward,

    /// <summary>Before each backward run.</summary>
    Backward,
}

/// <summary>Which run needs a buffer.</summary>
public enum BufferUse
{
    /// <summary>The forward run writes it.</summary>
    Forward,

    /// <summary>The backward run alone reads and writes it.</summary>
    Backward,
}

/// <summary>A buffer of a run: rows of values side by side, each padded to whole lanes; no widths for a scalar.</summary>
public readonly record struct BufferShape(string Name, BufferRows Rows, Clearing Clearing, BufferUse Use, params int[] Widths)
{
    /// <summary>The input whose distinct tokens have a row each, for <see cref="BufferRows.Tokens"/>.</summary>
    public int Tokens { get; init; } = -1;
}
