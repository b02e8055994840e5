using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace RnnGen;

/// <summary>The rows that a loop over time comes to a little later: some rows further on in its step, and the first rows of the step that follows.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct RowsAhead
{
    /// <summary>As many rows as take about as long as to fetch one from far away.</summary>
    private const int Distance = 2;

    private readonly nint _last;
    private readonly nint _inStep;
    private readonly nint _inNextStep;

    /// <param name="start">The first row of the step.</param>
    /// <param name="next">The first row of the step that follows.</param>
    /// <param name="first">The first of the worker's sequences.</param>
    /// <param name="end">The sequence after the last one of them.</param>
    internal RowsAhead(nint start, nint next, nint first, nint end)
    {
        var distance = nint.Min(Distance, end - first);
        _last = end - distance;
        _inStep = start + distance;
        _inNextStep = next + first - _last;
    }

    /// <summary>The row to be fetched while the row of a sequence is worked on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Of(nint sequence) => sequence + (sequence < _last ? _inStep : _inNextStep);
}
