using System.ComponentModel;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>How a run is cut: in time into stretches that fit the cache, and across sequences into the shares of workers.</content>
public sealed partial class Tape<T>
{
    /// <summary>The fewest rows of a stretch: with fewer of them, products read more weights than they compute.</summary>
    private const int FewestRows = 64;

    /// <summary>The fewest rows where the weights are too large for a near cache, and are fetched from far away in each stretch.</summary>
    private const int FewestRowsOfLargeWeights = 1024;

    /// <summary>The bytes of packed weights that are large.</summary>
    private const long LargeWeights = 8 << 20;

    /// <summary>The bytes of a matrix whose product with a few rows takes long enough to be shared.</summary>
    private const long LargeMatrix = 1 << 18;

    /// <summary>The sequences of a worker with which a product uses its weights well.</summary>
    private const int EnoughRows = 8;

    /// <summary>The bytes of a tape of which the backward run finds little in the caches.</summary>
    private const long LargeTape = 16 << 20;

    private readonly int[] _stretches;
    private readonly long _largestMatrix;
    private bool _sharesColumns;

    /// <summary>The rows that a stretch of steps has at least.</summary>
    internal int StretchRows { get; set; }

    /// <summary>Whether the workers share the products of loops by columns; where it is not set, they do so when that is faster.</summary>
    internal bool? SharesColumns { get; set; }

    internal int StretchCount { get; private set; }

    /// <summary>The number of workers of every run, whether they are worth it or not; 0 leaves it to the runner.</summary>
    internal int Workers { get; set; }

    /// <summary>One worker's share of a forward run on this tape, made once.</summary>
    internal Action<Worker>? ForwardWork { get; set; }

    /// <summary>One worker's share of a backward run on this tape, made once.</summary>
    internal Action<Worker>? BackwardWork { get; set; }

    /// <summary>The number of parts in which sums over all rows are made.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int Shards => Math.Clamp(Sequences, 1, Blocks.MaxShards);

    /// <summary>Whether the caches hold little of what the forward run leaves for the backward run.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public bool ExceedsCaches => HasBackward && Bytes > LargeTape;

    /// <summary>The part of sums over all rows to which a sequence belongs.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public nint Shard(nint sequence) => sequence * Shards / Sequences;

    /// <summary>The stretches of the run from the first step to the last.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public StretchSequence<T> Stretches(Worker worker) => new(this, worker, fromTheEnd: false);

    /// <summary>The stretches of the run from the last step to the first.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public StretchSequence<T> StretchesFromTheEnd(Worker worker) => new(this, worker, fromTheEnd: true);

    /// <summary>All steps as one stretch.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Stretch Whole(Worker worker) => StretchOf(0, Steps, worker);

    internal Stretch StretchAt(int index, Worker worker) => StretchOf(_stretches[index], _stretches[index + 1], worker);

    private Stretch StretchOf(int firstStep, int endStep, Worker worker)
    {
        nint first = Start(firstStep), rows = Start(endStep) - first;
        return new Stretch(
            firstStep,
            endStep,
            first + worker.First(rows),
            first + worker.End(rows),
            FirstOf(worker.First(Shards)),
            FirstOf(worker.End(Shards)),
            worker,
            _sharesColumns);
    }

    /// <summary>The first sequence of a shard.</summary>
    private nint FirstOf(nint shard) => (shard * Sequences + Shards - 1) / Shards;

    /// <summary>Chooses the stretches, and how workers share them.</summary>
    internal void ShareAmong(int workers)
    {
        _sharesColumns = workers > 1 && (SharesColumns ?? (Sequences < EnoughRows * workers && _largestMatrix >= LargeMatrix));
        CutStretches(Math.Max(StretchRows, Math.Min(StretchRows * workers, FewestRowsOfLargeWeights)));
    }

    private void CutStretches(int stretchRows)
    {
        StretchCount = 0;
        for (var t = 0; t < Steps; t++)
        {
            if (StretchCount == 0 || Start(t) - Start(_stretches[StretchCount - 1]) >= stretchRows)
                _stretches[StretchCount++] = t;
        }

        _stretches[StretchCount] = Steps;
    }

    private static int RowsOfAStretch(TapeRoom<T> room)
    {
        var weights = room.Weights.Sum(packed => packed.Bytes);
        return room.RowsInNearCache(weights > LargeWeights ? FewestRowsOfLargeWeights : FewestRows);
    }
}
