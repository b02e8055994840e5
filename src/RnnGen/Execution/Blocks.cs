using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>How many of a run's steps are in memory at once: all of them, or a block at a time.</summary>
/// <param name="Layout">What the cell consists of.</param>
/// <param name="MaxSteps">The longest sequence, in steps.</param>
/// <param name="MaxBatch">The most sequences.</param>
/// <param name="Steps">The steps of a block when all sequences reach them; fewer sequences make longer blocks.</param>
/// <param name="Kept">For each buffer, whether its rows of all steps are kept.</param>
/// <param name="HasBackward">Whether there is room for a backward run.</param>
internal sealed record Blocks(CellLayout Layout, int MaxSteps, int MaxBatch, int Steps, bool[] Kept, bool HasBackward)
{
    /// <summary>Sums over all rows are made in as many parts at most, whatever the number of threads, so that they are always the same.</summary>
    public const int MaxShards = 16;

    /// <summary>The most blocks that a batch is cut into.</summary>
    public int Count => Steps >= MaxSteps ? 1 : (MaxSteps + Steps - 1) / Steps;

    /// <summary>The most rows of a block.</summary>
    public int Rows => checked(Steps * MaxBatch);

    /// <summary>A run whose steps are all in memory.</summary>
    public static Blocks Whole(CellLayout layout, int maxSteps, int maxBatch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxSteps);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBatch);
        return new Blocks(layout, maxSteps, maxBatch, maxSteps, new bool[layout.Buffers.Count], HasBackward: true);
    }

    /// <summary>The rows that a buffer has room for.</summary>
    public int Capacity(int buffer) => Layout.Buffers[buffer] switch
    {
        { Rows: BufferRows.Steps or BufferRows.Tokens, Use: BufferUse.Backward } when !HasBackward => 0,
        { Rows: BufferRows.Steps } => Kept[buffer] ? checked(MaxSteps * MaxBatch) : Rows,
        { Rows: BufferRows.Tokens, Tokens: var input } => DistinctTokens(input),
        { Rows: BufferRows.Sequences } => MaxBatch,
        { Rows: BufferRows.Shards } => MaxShards,
        _ => 1,
    };

    /// <summary>The most rows whose distinct tokens are found together: gradients are sums over the tokens of all blocks.</summary>
    public int RowsOfTokens => HasBackward ? checked(MaxSteps * MaxBatch) : Rows;

    /// <summary>The most distinct tokens of an input.</summary>
    public int DistinctTokens(int input) => Math.Min(Layout.Inputs[input].Vocabulary, RowsOfTokens);

    /// <summary>The blocks of a network that is run forward alone: as many rows as stay in a near cache with all that is computed of them.</summary>
    /// <param name="layout">What the cell consists of.</param>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    /// <param name="outputs">The values whose every step is kept.</param>
    public static Blocks ForInference<T>(CellLayout layout, int maxSteps, int maxBatch, ReadOnlySpan<string> outputs) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int FewestRows = 256; // The weights of products outside loops are read once per block.
        var blocks = Whole(layout, maxSteps, maxBatch) with { HasBackward = false };
        blocks.Keep(outputs);
        if (!layout.CanBlock)
            return blocks;
        var rows = new TapeRoom<T>(blocks).RowsInNearCache(FewestRows);
        return blocks with { Steps = Math.Clamp(rows / Math.Max(1, maxBatch), 1, Math.Max(1, maxSteps)) };
    }

    /// <summary>The fewest blocks with which a forward and a backward run fit into a number of bytes.</summary>
    /// <param name="layout">What the cell consists of.</param>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    /// <param name="bytes">The budget.</param>
    /// <param name="kept">The values whose every step is kept, beside those that the caller must write or read to use the gradients.</param>
    /// <exception cref="ArgumentException">The budget is too small; the message says the smallest that is not.</exception>
    public static Blocks Within<T>(CellLayout layout, int maxSteps, int maxBatch, long bytes, ReadOnlySpan<string> kept) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var whole = Whole(layout, maxSteps, maxBatch);
        var smallest = whole.Bytes<T>();
        if (smallest <= bytes)
            return whole;
        if (!layout.CanBlock)
            throw new ArgumentException($"{layout.Description.FullName} reads the future, so its steps must all be in memory: that takes {smallest} bytes for {maxBatch} sequences of {maxSteps} steps, not {bytes}. Take a larger budget, or fewer or shorter sequences.", nameof(bytes));

        var cut = whole with { Kept = [.. whole.Kept] };
        cut.KeepWhatIsExchanged();
        cut.Keep(kept);
        for (var steps = maxSteps - 1; steps >= 1; steps--)
        {
            var blocks = cut with { Steps = (maxSteps + (maxSteps + steps - 1) / steps - 1) / ((maxSteps + steps - 1) / steps) };
            var needed = blocks.Bytes<T>();
            if (needed <= bytes)
                return blocks;
            smallest = Math.Min(smallest, needed);
        }

        throw new ArgumentException($"A tape of {layout.Description.FullName} for {maxBatch} sequences of {maxSteps} steps takes at least {smallest} bytes, not {bytes}.", nameof(bytes));
    }

    private long Bytes<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var length = (long)new TapeRoom<T>(this).Length + (Count > 1 ? Checkpoints<T>.LengthOf(this) : 0);
        return length * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
    }

    private void Keep(ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            var buffer = Layout.Value(value).Buffer;
            Kept[buffer] |= Layout.Buffers[buffer].Rows == BufferRows.Steps;
        }
    }

    /// <summary>
    /// Gradients that arrive from outside are written between the runs, and without a loss of its own a cell is part of something larger,
    /// which reads its outputs and the gradients of its inputs.
    /// </summary>
    private void KeepWhatIsExchanged()
    {
        foreach (var value in Layout.Values)
        {
            var isSeed = value.Name.EndsWith(".seed", StringComparison.Ordinal);
            var isExchanged = Layout.Objective < 0
                && (Layout.Description.Outputs.Any(output => output.Name == value.Name) || Layout.Inputs.Any(input => value.Name == "δ" + input.Name));
            Kept[value.Buffer] |= Layout.Buffers[value.Buffer].Rows == BufferRows.Steps && (isSeed || isExchanged);
        }
    }
}
