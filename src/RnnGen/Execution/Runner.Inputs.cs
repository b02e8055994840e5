namespace RnnGen;

/// <content>Streaming of cells that read several inputs, or values per sequence.</content>
public sealed partial class Runner<TCell, T>
{
    /// <summary>Gives an input of the next step of a state's sequences.</summary>
    /// <param name="input">The place of the input in the layout.</param>
    /// <param name="values">The input, [batch × width].</param>
    /// <param name="state">The state, which is not moved.</param>
    /// <exception cref="ArgumentException">The input has another size, or is NaN; nothing is changed.</exception>
    public void SetInput(int input, ReadOnlySpan<T> values, RecurrentState<T> state)
    {
        if (StreamingOf(state) is { } streaming)
        {
            streaming.SetInput(input, values);
            return;
        }

        var inputs = StepInputs(state);
        var width = inputs.Inputs[input].Width;
        if (values.Length != width * state.Batch)
            throw new ArgumentException($"'{inputs.Inputs[input].Name}' takes {state.Batch} × {width} numbers, not {values.Length}.", nameof(values));
        for (var sequence = 0; sequence < state.Batch; sequence++)
            inputs.Set(input, sequence, 0, values.Slice(sequence * width, width));
    }

    /// <summary>Gives the tokens of the next step of a state's sequences.</summary>
    /// <param name="input">The place of the input in the layout.</param>
    /// <param name="tokens">One token per sequence.</param>
    /// <param name="state">The state, which is not moved.</param>
    /// <exception cref="ArgumentException">There are too many tokens or too few, or one is outside the vocabulary.</exception>
    public void SetInput(int input, ReadOnlySpan<int> tokens, RecurrentState<T> state)
    {
        var inputs = StepInputs(state);
        if (tokens.Length != state.Batch)
            throw new ArgumentException($"'{inputs.Inputs[input].Name}' takes {state.Batch} tokens, not {tokens.Length}.", nameof(tokens));
        var streaming = StreamingOf(state);
        for (var sequence = 0; sequence < tokens.Length; sequence++)
        {
            if (streaming is not null)
                streaming.SetToken(input, sequence, tokens[sequence]);
            else
                inputs.SetToken(input, sequence, 0, tokens[sequence]);
        }
    }

    /// <summary>One step with the inputs that were given by <see cref="SetInput(int, ReadOnlySpan{T}, RecurrentState{T})"/>.</summary>
    /// <param name="state">The state, which is moved on.</param>
    /// <returns>The first output, [batch × width], valid until the next step.</returns>
    public ReadOnlySpan<T> Advance(RecurrentState<T> state) =>
        StreamingOf(state) is { } streaming ? Advance(streaming, state) : StepOfBatch(StepInputs(state), state);
}
