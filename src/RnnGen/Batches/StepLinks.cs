using RnnGen.Numerics;

namespace RnnGen;

/// <summary>For each packed row the row to which a link leads, and the way back: all rows that lead to it, in the order of their steps.</summary>
/// <param name="maxRows">The most rows.</param>
internal sealed class StepLinks(int maxRows)
{
    public const int None = -1;

    private readonly AlignedBuffer<int> _targets = new(maxRows);
    private readonly AlignedBuffer<int> _first = new(maxRows);
    private readonly AlignedBuffer<int> _next = new(maxRows);

    /// <summary>For each row the one to which it leads, or -1.</summary>
    public Address<int> Targets => _targets.Address;

    /// <summary>For each row the first of those that lead to it, or -1.</summary>
    public Address<int> First => _first.Address;

    /// <summary>For each row the next one that leads to the same row, or -1.</summary>
    public Address<int> Next => _next.Address;

    /// <summary>No row leads anywhere.</summary>
    public void Clear(int rows)
    {
        _targets.Span[..rows].Fill(None);
        _first.Span[..rows].Fill(None);
        _next.Span[..rows].Fill(None);
    }

    /// <summary>Sets the links of a sequence.</summary>
    /// <param name="starts">The first row of each step.</param>
    /// <param name="position">The sorted position of the sequence.</param>
    /// <param name="steps">For each step of the sequence the step to which it leads, or -1.</param>
    public void Set(ReadOnlySpan<int> starts, int position, ReadOnlySpan<int> steps)
    {
        for (var step = 0; step < steps.Length; step++)
            _first.Span[starts[step] + position] = None;
        for (var step = steps.Length - 1; step >= 0; step--)
        {
            var row = starts[step] + position;
            var target = steps[step] < 0 ? None : starts[steps[step]] + position;
            _targets.Span[row] = target;
            _next.Span[row] = target < 0 ? None : _first.Span[target];
            if (target >= 0)
                _first.Span[target] = row;
        }
    }
}
