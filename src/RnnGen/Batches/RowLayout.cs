namespace RnnGen;

/// <summary>Where each step of each sequence lies in a packed batch.</summary>
/// <remarks>
/// Sequences are sorted by length, the longest first, equal lengths in the caller's order. Row (t, q), the step t of the sorted
/// sequence q, is <c>Start(t) + q</c>, and step t has <c>Active(t)</c> rows: those of the sequences longer than t.
/// </remarks>
internal sealed class RowLayout(int maxSteps, int maxBatch)
{
    private readonly int[] starts = new int[maxSteps + 1];
    private readonly int[] active = new int[maxSteps + 1];
    private readonly int[] places = new int[maxSteps + 1];
    private readonly int[] order = new int[maxBatch];
    private readonly int[] positions = new int[maxBatch];
    private readonly int[] lengths = new int[maxBatch];
    private readonly SegmentList previous = new(maxSteps);
    private readonly SegmentList next = new(2 * maxSteps);

    public int Sequences { get; private set; }

    public int Steps { get; private set; }

    public int Rows { get; private set; }

    public ReadOnlySpan<int> Active => active.AsSpan(0, Steps + 1);

    public ReadOnlySpan<int> Starts => starts.AsSpan(0, Steps + 1);

    public ReadOnlySpan<int> Order => order.AsSpan(0, Sequences);

    public ReadOnlySpan<int> Positions => positions.AsSpan(0, Sequences);

    public ReadOnlySpan<int> Lengths => lengths.AsSpan(0, Sequences);

    public ReadOnlySpan<Segment> Previous => previous.Items;

    public ReadOnlySpan<Segment> Next => next.Items;

    public void Reset(ReadOnlySpan<int> newLengths)
    {
        Check(newLengths);
        newLengths.CopyTo(lengths);
        Sequences = newLengths.Length;
        CountActive();
        Sort();
        FindSegments();
    }

    private void Check(ReadOnlySpan<int> newLengths)
    {
        if (newLengths.Length > maxBatch)
            throw new ArgumentException($"{newLengths.Length} sequences do not fit into a batch made for {maxBatch}.", nameof(newLengths));
        for (var i = 0; i < newLengths.Length; i++)
            if (newLengths[i] < 0 || newLengths[i] > maxSteps)
                throw new ArgumentException($"Sequence {i} has {newLengths[i]} steps; the batch was made for 0 to {maxSteps}.", nameof(newLengths));
    }

    private void CountActive()
    {
        Array.Clear(active);
        foreach (var length in Lengths)
            active[length]++;
        // active[n] counts the sequences of length n; it becomes the count of those longer than n.
        var longer = 0;
        for (var n = maxSteps; n >= 0; n--)
            (active[n], longer) = (longer, longer + active[n]);

        Steps = 0;
        Rows = 0;
        for (; Steps < maxSteps && active[Steps] > 0; Steps++)
        {
            starts[Steps] = Rows;
            Rows += active[Steps];
        }

        starts[Steps] = Rows;
    }

    private void Sort()
    {
        // A sequence of length n stands behind all longer ones: active[n] of them.
        active.CopyTo(places);
        for (var i = 0; i < Sequences; i++)
        {
            var position = places[lengths[i]]++;
            order[position] = i;
            positions[i] = position;
        }
    }

    private void FindSegments()
    {
        previous.Clear();
        next.Clear();
        for (var t = 0; t < Steps; t++)
        {
            previous.Add(starts[t], t == 0 ? 0 : starts[t - 1], active[t], isInitial: t == 0);

            var staying = active[t + 1];
            if (staying > 0)
                next.Add(starts[t], starts[t + 1], staying, isInitial: false);
            next.Add(starts[t] + staying, staying, active[t] - staying, isInitial: true);
        }
    }
}
