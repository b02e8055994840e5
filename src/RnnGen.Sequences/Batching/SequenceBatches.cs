using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>
/// Cuts a set of sequences into batches of about equal lengths, in an order that is new in each epoch and follows from the seed alone.
/// </summary>
/// <remarks>
/// The sequences are shuffled and cut into pools; those of a pool are sorted by length and cut into batches, and the batches of all pools
/// are shuffled. Nothing is allocated after construction, and training that is resumed from a checkpoint goes on with the same batches.
/// </remarks>
public sealed class SequenceBatches : ICheckpointed
{
    private readonly int[] _lengths;
    private readonly int[] _order;
    private readonly int[] _starts;
    private readonly int _batch;
    private readonly int _pool;
    private readonly SplitMix64 _random;
    private readonly Comparison<int> _longestFirst;
    private ulong _epochBegan;
    private int _position = -1;

    /// <summary>Makes the batches.</summary>
    /// <param name="lengths">The length of every sequence; at least one sequence.</param>
    /// <param name="batch">Sequences in a batch, at least 1; the last batch of a pool may have fewer.</param>
    /// <param name="seed">What the order follows from.</param>
    /// <param name="poolBatches">Batches of a pool, at least 1: 1 leaves lengths to chance; many make the lengths of a batch more equal.</param>
    /// <exception cref="ArgumentException">There are no sequences, or a number is below 1.</exception>
    public SequenceBatches(ReadOnlySpan<int> lengths, int batch, ulong seed, int poolBatches = 32)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(poolBatches, 1);
        if (lengths.IsEmpty)
            throw new ArgumentException("There are no sequences.", nameof(lengths));
        _lengths = lengths.ToArray();
        _order = new int[lengths.Length];
        _batch = batch;
        _pool = (int)Math.Min((long)batch * poolBatches, lengths.Length);
        _starts = StartsOf(lengths.Length, _pool, batch);
        _random = new SplitMix64(seed);
        _longestFirst = (a, b) => _lengths[a] != _lengths[b] ? _lengths[b].CompareTo(_lengths[a]) : a.CompareTo(b);
    }

    /// <summary>The batches of an epoch.</summary>
    public int Count => _starts.Length;

    /// <summary>The epochs begun so far.</summary>
    public long Epoch { get; private set; }

    /// <summary>The numbers of the sequences of this batch, the longest first.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Next"/> was not called.</exception>
    public ReadOnlySpan<int> Current
    {
        get
        {
            if (_position < 0)
                throw new InvalidOperationException("There is no batch yet: call Next first.");
            var start = _starts[_position];
            var end = Math.Min(start + _batch, Math.Min((start / _pool + 1) * _pool, _order.Length));
            return _order.AsSpan(start..end);
        }
    }

    /// <summary>Goes on to the next batch.</summary>
    /// <returns>Whether it is the first of an epoch.</returns>
    public bool Next()
    {
        if (_position + 1 < Count && _position >= 0)
        {
            _position++;
            return false;
        }

        _epochBegan = _random.State;
        Arrange();
        Epoch++;
        _position = 0;
        return true;
    }

    private void Arrange()
    {
        for (var i = 0; i < _order.Length; i++)
            _order[i] = i;
        Shuffle(_order);
        for (var start = 0; start < _order.Length; start += _pool)
            _order.AsSpan(start, Math.Min(_pool, _order.Length - start)).Sort(_longestFirst);
        _starts.AsSpan().Sort();
        Shuffle(_starts);
    }

    /// <summary>R. Durstenfeld, Algorithm 235, Communications of the ACM 7 (1964).</summary>
    private void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = (int)(_random.NextDouble() * (i + 1));
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static int[] StartsOf(int count, int pool, int batch)
    {
        var starts = new List<int>();
        for (var first = 0; first < count; first += pool)
            for (var start = first; start < Math.Min(first + pool, count); start += batch)
                starts.Add(start);
        return [.. starts];
    }

    void ICheckpointed.Save(Checkpoint checkpoint)
    {
        checkpoint.Metadata["batches.shape"] = Shape;
        checkpoint.AddRandomState("batches.random", _position < 0 ? _random.State : _epochBegan);
        checkpoint.Metadata["batches.position"] = _position.ToString(CultureInfo.InvariantCulture);
        checkpoint.Metadata["batches.epoch"] = Epoch.ToString(CultureInfo.InvariantCulture);
    }

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectText(checkpoint, "batches.shape", Shape);
        problems.ExpectNumber(checkpoint, "batches.epoch");
        problems.ExpectNumber(checkpoint, "batches.position");
        problems.ExpectRandomState(checkpoint, "batches.random");
    }

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
        _epochBegan = checkpoint.RandomState("batches.random");
        _random.State = _epochBegan;
        Epoch = checkpoint.Number("batches.epoch");
        _position = (int)Math.Clamp(checkpoint.Number("batches.position"), -1, Count - 1);
        if (_position >= 0)
            Arrange();
    }

    private string Shape => string.Create(CultureInfo.InvariantCulture, $"{_order.Length} sequences by {_batch}, sorted by {_pool}");
}
