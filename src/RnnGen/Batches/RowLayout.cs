namespace RnnGen;

/// <summary>Where each step of each sequence lies in a packed batch.</summary>
/// <remarks>
/// Sequences are sorted by length, the longest first, equal lengths in the caller's order. Row (t, q), the step t of the sorted
/// sequence q, is <c>Start(t) + q</c>, and step t has <c>Active(t)</c> rows: those of the sequences longer than t.
/// </remarks>
internal sealed class RowLayout(int maxSteps, int maxBatch)
{
    private readonly int[] _starts = new int[maxSteps + 1];
    private readonly int[] _active = new int[maxSteps + 1];
    private readonly int[] _places = new int[maxSteps + 1];
    private readonly int[] _order = new int[maxBatch];
    private readonly int[] _positions = new int[maxBatch];
    private readonly int[] _lengths = new int[maxBatch];
    private readonly SegmentList _previous = new(maxSteps);
    private readonly SegmentList _next = new(2 * maxSteps);

    public int Sequences { get; private set; }

    public int Steps { get; private set; }

    public int Rows { get; private set; }

    public ReadOnlySpan<int> Active => _active.AsSpan(0, Steps + 1);

    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Steps + 1);

    public ReadOnlySpan<int> Order => _order.AsSpan(0, Sequences);

    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, Sequences);

    public ReadOnlySpan<int> Lengths => _lengths.AsSpan(0, Sequences);

    /// <summary>Where the step before lies.</summary>
    public SegmentList Previous => _previous;

    /// <summary>Where the step after lies.</summary>
    public SegmentList Next => _next;

    public void Reset(ReadOnlySpan<int> newLengths)
    {
        Check(newLengths);
        newLengths.CopyTo(_lengths);
        Sequences = newLengths.Length;
        CountActive();
        Sort();
        FindSegments(0, Steps, _previous, _next);
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
        Array.Clear(_active);
        foreach (var length in Lengths)
            _active[length]++;
        // active[n] counts the sequences of length n; it becomes the count of those longer than n.
        var longer = 0;
        for (var n = maxSteps; n >= 0; n--)
            (_active[n], longer) = (longer, longer + _active[n]);

        Steps = 0;
        Rows = 0;
        for (; Steps < maxSteps && _active[Steps] > 0; Steps++)
        {
            _starts[Steps] = Rows;
            Rows += _active[Steps];
        }

        _starts[Steps] = Rows;
    }

    private void Sort()
    {
        // A sequence of length n stands behind all longer ones: active[n] of them.
        _active.CopyTo(_places);
        for (var i = 0; i < Sequences; i++)
        {
            var position = _places[_lengths[i]]++;
            _order[position] = i;
            _positions[i] = position;
        }
    }

    /// <summary>Finds the neighbours in time of the rows of some steps, as if there were no others; rows are counted from the first.</summary>
    public void FindSegments(int first, int end, SegmentList previous, SegmentList next)
    {
        previous.Clear();
        next.Clear();
        var origin = _starts[first];
        for (var t = first; t < end; t++)
        {
            var start = _starts[t] - origin;
            previous.Add(start, t == first ? 0 : _starts[t - 1] - origin, _active[t], isInitial: t == first);

            var staying = t + 1 < end ? _active[t + 1] : 0;
            if (staying > 0)
                next.Add(start, _starts[t + 1] - origin, staying, isInitial: false);
            next.Add(start + staying, staying, _active[t] - staying, isInitial: true);
        }
    }
}
