using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>A batch of sequences of different lengths, stored as rows without padding; made once and filled again and again.</summary>
/// <remarks>
/// <see cref="Reset"/> gives the lengths and zeroes every input; then the inputs are set. Nothing allocates after construction.
/// Rows are ordered by step; within a step by length, the longest sequence first: the row of step t of the sorted sequence q is
/// <c>Start(t) + q</c>. Sequences are named by the caller's index except where a position is spoken of.
/// </remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed partial class Batch<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly RowLayout _layout;
    private readonly InputShape[] _inputs;
    private readonly AlignedBuffer<T>?[] _values;
    private readonly AlignedBuffer<int>?[] _tokens;

    /// <summary>Makes room.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    /// <param name="inputs">What each step or each sequence carries.</param>
    /// <exception cref="ArgumentException">A name is given twice, or a width or vocabulary makes no sense.</exception>
    /// <exception cref="OverflowException">The room exceeds one array.</exception>
    public Batch(int maxSteps, int maxBatch, IReadOnlyList<InputShape> inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxSteps);
        ArgumentOutOfRangeException.ThrowIfNegative(maxBatch);
        MaxSteps = maxSteps;
        MaxBatch = maxBatch;
        _inputs = [.. inputs];
        _values = new AlignedBuffer<T>?[_inputs.Length];
        _tokens = new AlignedBuffer<int>?[_inputs.Length];
        _links = new StepLinks?[_inputs.Length];
        _layout = new RowLayout(maxSteps, maxBatch);

        var rows = checked(maxSteps * maxBatch);
        for (var i = 0; i < _inputs.Length; i++)
        {
            var input = _inputs[i];
            Check(input, i);
            var capacity = input.PerSequence ? maxBatch : rows;
            if (input.IsLink)
                _links[i] = new StepLinks(rows);
            else if (input.IsToken)
                _tokens[i] = new AlignedBuffer<int>(capacity);
            else
                _values[i] = new AlignedBuffer<T>((nint)capacity * Stride(i));
        }
    }

    /// <summary>The longest sequence that fits, in steps.</summary>
    public int MaxSteps { get; }

    /// <summary>The most sequences that fit.</summary>
    public int MaxBatch { get; }

    /// <summary>Grows with every call of <see cref="Reset"/>.</summary>
    internal long Version { get; private set; }

    /// <summary>What each step or sequence carries.</summary>
    public IReadOnlyList<InputShape> Inputs => _inputs;

    /// <summary>The number of sequences, empty ones included.</summary>
    public int Sequences => _layout.Sequences;

    /// <summary>The length of the longest sequence.</summary>
    public int Steps => _layout.Steps;

    /// <summary>The number of rows: the sum of all lengths.</summary>
    public int Rows => _layout.Rows;

    /// <summary>The caller's index of the sequence at each sorted position.</summary>
    public ReadOnlySpan<int> Order => _layout.Order;

    /// <summary>The sorted position of each sequence.</summary>
    public ReadOnlySpan<int> Positions => _layout.Positions;

    /// <summary>The length of each sequence.</summary>
    public ReadOnlySpan<int> Lengths => _layout.Lengths;

    /// <summary>The number of rows of a step, that is of sequences longer than <paramref name="step"/>; 0 for the step after the last.</summary>
    public int Active(int step) => _layout.Active[step];

    /// <summary>The first row of a step; the number of rows for the step after the last.</summary>
    public int Start(int step) => _layout.Starts[step];

    /// <summary>The length of a sequence.</summary>
    public int Length(int sequence) => _layout.Lengths[sequence];

    /// <summary>The packed row of a step of a sequence.</summary>
    public int RowOf(int sequence, int step)
    {
        CheckStep(sequence, step);
        return _layout.Starts[step] + _layout.Positions[sequence];
    }

    /// <summary>For each row, in order, where its neighbour in time lies.</summary>
    /// <param name="shift">−1 for the step before, +1 for the step after.</param>
    /// <exception cref="ArgumentOutOfRangeException">Any other shift.</exception>
    public ReadOnlySpan<Segment> Segments(int shift) => NeighboursOf(shift).Items;

    /// <summary>Starts a new batch: sequences of the given lengths, in any order, with every input zero and every link leading to no step.</summary>
    /// <exception cref="ArgumentException">Too many sequences, or one too long; the batch stays as it was.</exception>
    public void Reset(ReadOnlySpan<int> lengths)
    {
        _layout.Reset(lengths);
        Version++;
        for (var i = 0; i < _inputs.Length; i++)
        {
            var rows = _inputs[i].PerSequence ? Sequences : Rows;
            _tokens[i]?.Span[..rows].Clear();
            _links[i]?.Clear(rows);
            _values[i]?.Span[..(rows * Stride(i))].Clear();
        }

        ClearMemories();
    }

    /// <summary>The neighbours in time of all rows.</summary>
    internal SegmentList NeighboursOf(int shift) => shift switch
    {
        -1 => _layout.Previous,
        1 => _layout.Next,
        _ => throw new ArgumentOutOfRangeException(nameof(shift), shift, "Only the step before (−1) and the step after (+1) are neighbours."),
    };

    /// <summary>The neighbours in time of the rows of some steps, as if there were no others.</summary>
    internal void FindSegments(int first, int end, SegmentList previous, SegmentList next) => _layout.FindSegments(first, end, previous, next);

    /// <summary>The distance between two rows of an input, in elements.</summary>
    public int Stride(int input) => Lane.RoundUp<T>(_inputs[input].Width);

    /// <summary>The packed rows of a vector or scalar input; one row per sorted sequence if it is per sequence.</summary>
    /// <exception cref="ArgumentException">The input holds tokens.</exception>
    public Address<T> RowsOf(int input) => NumbersOf(input).Address;

    /// <summary>The packed tokens of an input; one per sorted sequence if it is per sequence.</summary>
    /// <exception cref="ArgumentException">The input holds numbers.</exception>
    public Address<int> Tokens(int input) => TokensOf(input).Address;

    private AlignedBuffer<T> NumbersOf(int input) =>
        _values[input] ?? throw new ArgumentException($"'{_inputs[input].Name}' holds {(_inputs[input].IsLink ? "links" : "tokens")}, not numbers.", nameof(input));

    private AlignedBuffer<int> TokensOf(int input) =>
        _tokens[input] ?? throw new ArgumentException($"'{_inputs[input].Name}' holds {(_inputs[input].IsLink ? "links" : "numbers")}, not tokens.", nameof(input));

    private void Check(InputShape input, int index)
    {
        for (var i = 0; i < index; i++)
            if (_inputs[i].Name == input.Name)
                throw new ArgumentException($"There are two inputs named '{input.Name}'.", "inputs");
        if (input.Width < 0)
            throw new ArgumentException($"Input '{input.Name}' has the width {input.Width}.", "inputs");
        if (input.IsToken && input.Vocabulary < 1)
            throw new ArgumentException($"Input '{input.Name}' holds tokens of a vocabulary of {input.Vocabulary}.", "inputs");
    }
}
