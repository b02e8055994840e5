using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace RnnGen;

/// <summary>Some consecutive steps of a run, and one worker's share of them.</summary>
/// <remarks>
/// Where rows do not depend on each other, a worker takes a part of all rows of the steps; in a loop over time it takes some sequences;
/// where a sum over all rows is made, it takes some of the sum's columns.
/// </remarks>
/// <param name="firstStep">The first step.</param>
/// <param name="endStep">The step after the last one.</param>
/// <param name="firstRow">The first of the worker's rows.</param>
/// <param name="endRow">The row after its last one.</param>
/// <param name="firstSequence">The first of the worker's sequences.</param>
/// <param name="endSequence">The sequence after its last one.</param>
/// <param name="worker">The worker.</param>
/// <param name="sharesColumns">Whether the products of loops are shared by columns, not by sequences.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct Stretch(int firstStep, int endStep, nint firstRow, nint endRow, nint firstSequence, nint endSequence, Worker worker, bool sharesColumns)
{
    /// <summary>The first step.</summary>
    public int FirstStep => firstStep;

    /// <summary>The step after the last one.</summary>
    public int EndStep => endStep;

    /// <summary>The first of the worker's rows.</summary>
    public nint FirstRow => firstRow;

    /// <summary>The row after the last one of the worker.</summary>
    public nint EndRow => endRow;

    /// <summary>The number of the worker's rows.</summary>
    public nint Rows => endRow - firstRow;

    /// <summary>The first of the worker's sequences.</summary>
    public nint FirstSequence => firstSequence;

    /// <summary>The sequence after the last one of the worker.</summary>
    public nint EndSequence => endSequence;

    /// <summary>The number of the worker's sequences.</summary>
    public nint Sequences => endSequence - firstSequence;

    /// <summary>The worker.</summary>
    public Worker Worker => worker;

    /// <summary>Whether the worker does what is done once.</summary>
    public bool IsFirst => worker.IsFirst;

    /// <summary>The worker's share of the elements of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Columns Columns(int width) => worker.Columns(width);

    /// <summary>The worker's share of the products at a step of a loop.</summary>
    /// <param name="t">The step.</param>
    /// <param name="active">The number of sequences at the step.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ProductShare Products(int t, int active) => sharesColumns
        ? new(0, active, worker.Index, worker.Count, fromEnd: (t & 1) != 0)
        : new ProductShare(firstSequence, endSequence, 0, 1, fromEnd: (t & 1) != 0).Until(active);

    /// <summary>The worker's sequences at a step of a loop, a few at a time.</summary>
    /// <param name="t">The step.</param>
    /// <param name="active">The number of sequences at the step.</param>
    public StepBlocks Blocks(int t, int active) => new(t, firstSequence, nint.Min(endSequence, active), Products(t, active), sharesColumns);

    /// <summary>Where products are shared by columns, waits until all workers have come here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MeetInStep()
    {
        if (sharesColumns)
            worker.Meet();
    }

    /// <summary>The first of the worker's rows where there are as many in all as given.</summary>
    public nint FirstOf(nint rows) => worker.First(rows);

    /// <summary>The number of the worker's rows where there are as many in all as given.</summary>
    public nint PartOf(nint rows) => worker.End(rows) - worker.First(rows);

    /// <summary>Waits until all workers have come here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Meet() => worker.Meet();
}
