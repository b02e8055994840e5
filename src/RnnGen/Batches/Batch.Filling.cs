using System.Numerics.Tensors;

namespace RnnGen;

public sealed partial class Batch<T>
{
    /// <summary>The place of an input in <see cref="Inputs"/>.</summary>
    /// <exception cref="ArgumentException">There is no such input.</exception>
    public int IndexOf(string input)
    {
        for (var i = 0; i < _inputs.Length; i++)
            if (_inputs[i].Name == input)
                return i;
        throw new ArgumentException($"There is no input '{input}'. There are: {string.Join(", ", _inputs.Select(shape => shape.Name))}.", nameof(input));
    }

    /// <summary>Sets an input of a whole sequence.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="values">Length × width numbers, step by step; width numbers if the input is per sequence.</param>
    /// <exception cref="ArgumentException">The number of values is wrong, or one is NaN; nothing is changed.</exception>
    public void Set(string input, int sequence, ReadOnlySpan<T> values) => Set(IndexOf(input), sequence, values);

    /// <inheritdoc cref="Set(string, int, ReadOnlySpan{T})"/>
    public void Set(int input, int sequence, ReadOnlySpan<T> values)
    {
        CheckSequence(sequence);
        var shape = _inputs[input];
        var steps = shape.PerSequence ? 1 : Length(sequence);
        CheckValues(input, sequence, 0, values, steps);
        for (var step = 0; step < steps; step++)
            values.Slice(step * shape.Width, shape.Width).CopyTo(RowAt(input, sequence, step));
    }

    /// <summary>Sets an input of one step of a sequence.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="step">The step; 0 if the input is per sequence.</param>
    /// <param name="values">As many numbers as the input is wide.</param>
    /// <exception cref="ArgumentException">The number of values is wrong, or one is NaN; nothing is changed.</exception>
    public void Set(string input, int sequence, int step, ReadOnlySpan<T> values) => Set(IndexOf(input), sequence, step, values);

    /// <inheritdoc cref="Set(string, int, int, ReadOnlySpan{T})"/>
    public void Set(int input, int sequence, int step, ReadOnlySpan<T> values)
    {
        CheckPlace(input, sequence, step);
        CheckValues(input, sequence, step, values, 1);
        values.CopyTo(RowAt(input, sequence, step));
    }

    /// <summary>One row of an input, to be read or written; writes are not checked.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="step">The step; 0 if the input is per sequence.</param>
    public Span<T> Row(string input, int sequence, int step) => Row(IndexOf(input), sequence, step);

    /// <inheritdoc cref="Row(string, int, int)"/>
    public Span<T> Row(int input, int sequence, int step)
    {
        CheckPlace(input, sequence, step);
        return RowAt(input, sequence, step);
    }

    /// <summary>Sets a token input of a whole sequence.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="values">One token per step; a single one if the input is per sequence.</param>
    /// <exception cref="ArgumentException">The number of tokens is wrong, or one is outside the vocabulary; nothing is changed.</exception>
    public void SetTokens(string input, int sequence, ReadOnlySpan<int> values) => SetTokens(IndexOf(input), sequence, values);

    /// <inheritdoc cref="SetTokens(string, int, ReadOnlySpan{int})"/>
    public void SetTokens(int input, int sequence, ReadOnlySpan<int> values)
    {
        CheckSequence(sequence);
        var steps = _inputs[input].PerSequence ? 1 : Length(sequence);
        if (values.Length != steps)
            throw new ArgumentException($"'{_inputs[input].Name}' of sequence {sequence} takes {steps} tokens, not {values.Length}.", nameof(values));
        for (var step = 0; step < steps; step++)
            CheckToken(input, sequence, step, values[step]);
        for (var step = 0; step < steps; step++)
            TokensOf(input).Span[PackedRow(input, sequence, step)] = values[step];
    }

    /// <summary>Sets a token input of one step of a sequence.</summary>
    /// <param name="input">The input's name.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="step">The step; 0 if the input is per sequence.</param>
    /// <param name="token">The token, from 0 to the vocabulary's size − 1.</param>
    /// <exception cref="ArgumentException">The token is outside the vocabulary; nothing is changed.</exception>
    public void SetToken(string input, int sequence, int step, int token) => SetToken(IndexOf(input), sequence, step, token);

    /// <inheritdoc cref="SetToken(string, int, int, int)"/>
    public void SetToken(int input, int sequence, int step, int token)
    {
        CheckPlace(input, sequence, step);
        CheckToken(input, sequence, step, token);
        TokensOf(input).Span[PackedRow(input, sequence, step)] = token;
    }

    private int PackedRow(int input, int sequence, int step) =>
        _inputs[input].PerSequence ? _layout.Positions[sequence] : _layout.Starts[step] + _layout.Positions[sequence];

    private Span<T> RowAt(int input, int sequence, int step) =>
        NumbersOf(input).Span.Slice(PackedRow(input, sequence, step) * Stride(input), _inputs[input].Width);

    private void CheckSequence(int sequence)
    {
        if ((uint)sequence >= (uint)Sequences)
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"The batch has {Sequences} sequences.");
    }

    private void CheckStep(int sequence, int step)
    {
        CheckSequence(sequence);
        if ((uint)step >= (uint)Length(sequence))
            throw new ArgumentOutOfRangeException(nameof(step), step, $"Sequence {sequence} has {Length(sequence)} steps.");
    }

    private void CheckPlace(int input, int sequence, int step)
    {
        if (!_inputs[input].PerSequence)
            CheckStep(sequence, step);
        else
        {
            CheckSequence(sequence);
            ArgumentOutOfRangeException.ThrowIfNotEqual(step, 0);
        }
    }

    private void CheckValues(int input, int sequence, int firstStep, ReadOnlySpan<T> values, int steps)
    {
        var (name, width) = (_inputs[input].Name, _inputs[input].Width);
        if (_inputs[input].IsLink)
            throw new ArgumentException($"'{name}' is a link: set it with SetLinks.", nameof(input));
        if (_inputs[input].IsToken)
            throw new ArgumentException($"'{name}' holds tokens, not numbers.", nameof(input));
        if (_inputs[input].VectorWidth > 0)
            throw new ArgumentException($"'{name}' is a memory: set it with SetMemory.", nameof(input));
        if (values.Length != steps * width)
            throw new ArgumentException($"'{name}' of sequence {sequence} takes {steps} × {width} numbers, not {values.Length}.", nameof(values));
        CheckNumbers(input, sequence, firstStep, values, width);
    }

    private void CheckNumbers(int input, int sequence, int first, ReadOnlySpan<T> values, int width)
    {
        if (!TensorPrimitives.IsNaNAny(values))
            return;
        var place = 0;
        while (!T.IsNaN(values[place]))
            place++;
        var what = _inputs[input].VectorWidth > 0 ? "vector" : "step";
        throw new ArgumentException($"'{_inputs[input].Name}' is NaN in sequence {sequence}, {what} {first + (place / width)}, element {place % width}.", nameof(values));
    }

    private void CheckToken(int input, int sequence, int step, int token)
    {
        var shape = _inputs[input];
        if (!shape.IsToken)
            throw new ArgumentException($"'{shape.Name}' holds {(shape.IsLink ? "links" : "numbers")}, not tokens.", nameof(input));
        if ((uint)token >= (uint)shape.Vocabulary)
            throw new ArgumentException(
                $"'{shape.Name}' is token {token} in sequence {sequence}, step {step}; the vocabulary has tokens 0 to {shape.Vocabulary - 1}.", nameof(token));
    }
}
