namespace RnnGen;

/// <content>What the caller reads of a run and gives to it.</content>
public sealed partial class Tape<T>
{
    /// <summary>The value of an equation at one step: <c>tape.Value("h", sequence: 0, step: 3)</c>; <c>δx</c> is the gradient of the input x.</summary>
    /// <param name="name">The equation.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="step">The step within the sequence; 0 for a value per sequence or per run.</param>
    /// <returns>As many elements as the value is wide, valid until the next run.</returns>
    /// <exception cref="ArgumentException">There is no such value, sequence or step.</exception>
    public ReadOnlySpan<T> Value(string name, int sequence = 0, int step = 0) => Value(_layout.Value(name), sequence, step);

    /// <summary>
    /// The gradient of the initial value of a state, per sequence: what it starts from at the first step, or at the last one if it
    /// runs backwards in time.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public ReadOnlySpan<T> InitialGradient(string state, int sequence) => OverLinks(state) is { } given
        ? Value(given, sequence, 0)
        : CarriedRow(Find("carry." + state, isForward: false) ?? Find("carryBack." + state, isForward: false) ?? throw NotCarried(state), Position(sequence));

    /// <summary>The last value of a state, per sequence; its initial value for an empty sequence.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public ReadOnlySpan<T> FinalValue(string state, int sequence) => CarriedRow(Find(state, isForward: true) ?? throw NotCarried(state), Position(sequence));

    /// <summary>
    /// The gradient that arrives from outside at an output, to be set between the forward and the backward run; zero unless set.
    /// Only for cells without a loss of their own.
    /// </summary>
    /// <param name="output">The output.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="step">The step within the sequence.</param>
    /// <exception cref="ArgumentException">There is no such output, or the cell has a loss.</exception>
    public Span<T> OutputGradient(string output, int sequence, int step) => Writable(_layout.Value($"δ{output}.seed"), sequence, step);

    /// <summary>The gradient that arrives from outside at the last value of a state, to be set between the runs; zero unless set.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public Span<T> FinalGradient(string state, int sequence) => Writable(_layout.Value($"δ{state}.final"), sequence, 0);

    /// <summary>As <see cref="FinalGradient"/>, for the first value of a state that runs backwards in time.</summary>
    /// <param name="state">The state.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public Span<T> FrontGradient(string state, int sequence) => Writable(_layout.Value($"δ{state}.front"), sequence, 0);

    internal ReadOnlySpan<T> Value(ValueShape value, int sequence, int step) => Writable(value, sequence, step);

    private Span<T> Writable(ValueShape value, int sequence, int step)
    {
        var row = _layout.Buffers[value.Buffer].Rows switch
        {
            BufferRows.Steps => RowInMemory(value, sequence, step),
            BufferRows.Sequences => Position(sequence),
            _ => 0,
        };
        return Row(value.Buffer, value.Column, row, value.Width);
    }

    /// <summary>The row of a step, which may lie in another block than the one in memory.</summary>
    private int RowInMemory(ValueShape value, int sequence, int step)
    {
        var row = RunBatch.RowOf(sequence, step);
        if (_blocks.Kept[value.Buffer])
            return row;
        if (_blocks.Capacity(value.Buffer) == 0 || step < _firstStep || step >= _firstStep + _steps)
            throw new InvalidOperationException($"'{value.Name}' of step {step} was not kept: name '{value.Name}' among the values to be kept when the tape is made.");
        return row - _firstRow;
    }

    private int Position(int sequence)
    {
        if ((uint)sequence >= (uint)RunBatch.Sequences)
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"The run has {RunBatch.Sequences} sequences.");
        return RunBatch.Positions[sequence];
    }

    /// <summary>The gradient of a given initial value where every step whose link leads nowhere reads it; null where steps are not linked.</summary>
    private ValueShape? OverLinks(string state)
    {
        for (var i = 0; _layout.HasLinks && i < _layout.Values.Count; i++)
        {
            if (_layout.Values[i].Name == $"δ{state}.initial")
                return _layout.Values[i];
        }

        return null;
    }

    private CarriedShape? Find(string name, bool isForward)
    {
        for (var i = 0; i < _layout.Carried.Count; i++)
        {
            var carried = _layout.Carried[i];
            if (carried.Name == name && carried.IsForward == isForward)
                return carried;
        }

        return null;
    }

    private ArgumentException NotCarried(string state) => new($"{_layout.Description.FullName} carries no '{state}'.", nameof(state));
}
