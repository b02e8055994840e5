using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>Streaming: one step at a time.</content>
public sealed partial class Runner<TCell, T>
{
    /// <summary>The most streams that are computed side by side; more of them make a batch of one step.</summary>
    private const int MostStreams = 4;

    private readonly StreamingCache<T>? _streamed;
    private readonly int _streamedInput;

    /// <summary>The fresh state of a number of sequences.</summary>
    /// <param name="batch">The number of sequences.</param>
    /// <param name="format">How the weights are held while the state is streamed.</param>
    /// <exception cref="NotSupportedException">The format is smaller than single, and the cell, the number of sequences or the precision does not allow it.</exception>
    public RecurrentState<T> NewState(int batch = 1, WeightFormat format = WeightFormat.Single)
    {
        if (format != WeightFormat.Single && (_streamed is null || batch > MostStreams || typeof(T) != typeof(float)))
            throw new NotSupportedException($"Weights of the format {format} are for streaming of 1 to {MostStreams} sequences in single precision; {Description.FullName} has {batch} in {typeof(T).Name}{(_streamed is null ? ", and cannot be streamed so" : "")}.");
        return new RecurrentState<T>(Layout, batch, format);
    }

    /// <summary>The inputs of the next step of a state's sequences, to be set before <see cref="Step(RecurrentState{T})"/>.</summary>
    /// <param name="state">The state.</param>
    /// <exception cref="InvalidOperationException">The cell reads the future or the end of a sequence, or follows links, so it cannot be streamed.</exception>
    public Batch<T> StepInputs(RecurrentState<T> state)
    {
        Check(state);
        return state.StepInputs ??= OneStep(state.Batch);
    }

    /// <summary>One step of all sequences of a state, whose inputs are those of <see cref="StepInputs"/>.</summary>
    /// <param name="state">The state, which is moved on.</param>
    /// <returns>The first output, [batch × width], valid until the next step.</returns>
    public ReadOnlySpan<T> Step(RecurrentState<T> state)
    {
        var inputs = StepInputs(state);
        if (StreamingOf(state) is not { } streaming)
            return StepOfBatch(inputs, state);
        streaming.SetInputs(inputs);
        return Advance(streaming, state);
    }

    /// <summary>One step of a cell of one input.</summary>
    /// <param name="input">The input, [batch × width].</param>
    /// <param name="state">The state, which is moved on.</param>
    /// <returns>The first output, [batch × width], valid until the next step.</returns>
    /// <exception cref="ArgumentException">The input has another size, or is NaN; nothing is changed.</exception>
    public ReadOnlySpan<T> Step(ReadOnlySpan<T> input, RecurrentState<T> state)
    {
        if (StreamingOf(state) is { } streaming)
        {
            streaming.SetInput(StreamedInput, input);
            return Advance(streaming, state);
        }

        SetInput(StreamedInput, input, state);
        return StepOfBatch(StepInputs(state), state);
    }

    /// <summary>One step of a network that reads one token, for a single sequence.</summary>
    /// <param name="token">The token.</param>
    /// <param name="state">The state of one sequence, which is moved on.</param>
    /// <returns>The first output, valid until the next step.</returns>
    /// <exception cref="ArgumentException">The token is outside the vocabulary; nothing is changed.</exception>
    public ReadOnlySpan<T> Step(int token, RecurrentState<T> state)
    {
        if (StreamingOf(state) is { } streaming)
        {
            streaming.SetToken(StreamedInput, 0, token);
            return Advance(streaming, state);
        }

        StepInputs(state).SetToken(StreamedInput, 0, 0, token);
        return StepOfBatch(StepInputs(state), state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<T> Advance(Streaming<T> streaming, RecurrentState<T> state)
    {
        if (streaming.Weights?.Version != Parameters.Version)
            Renew(streaming, state.Format);
        state.Stream(streaming);
        return streaming.Advance();
    }

    /// <summary>The memory in which a state is streamed; null where it is run as a batch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Streaming<T>? StreamingOf(RecurrentState<T> state) =>
        state.Streaming is { } known && ReferenceEquals(state.Layout, Layout) ? known : NewStreaming(state);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Streaming<T>? NewStreaming(RecurrentState<T> state)
    {
        Check(state);
        return _streamed is null || state.Batch is 0 or > MostStreams ? null : state.Streaming = state.Format switch
        {
            WeightFormat.BFloat16 => NewStreaming<BFloat16Format>(state.Batch),
            WeightFormat.Int8 => NewStreaming<Int8Format>(state.Batch),
            _ => NewStreaming<FullFormat>(state.Batch),
        };
    }

    private Streaming<T>? NewStreaming<TFormat>(int rows) where TFormat : IWeightFormat =>
        Vector512.IsHardwareAccelerated ? TCell.NewStreaming<Simd512<T>, TFormat, T>(Layout, rows)
        : Vector256.IsHardwareAccelerated ? TCell.NewStreaming<Simd256<T>, TFormat, T>(Layout, rows)
        : Vector128.IsHardwareAccelerated ? TCell.NewStreaming<Simd128<T>, TFormat, T>(Layout, rows)
        : TCell.NewStreaming<Simd1<T>, TFormat, T>(Layout, rows);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Renew(Streaming<T> streaming, WeightFormat format)
    {
        switch (format)
        {
            case WeightFormat.BFloat16:
                _streamed!.Renew(streaming, format, BFloat16Format.Bytes<T>(), BFloat16Format.Largest);
                break;
            case WeightFormat.Int8:
                _streamed!.Renew(streaming, format, Int8Format.Bytes<T>(), Int8Format.Largest);
                break;
            default:
                _streamed!.Renew(streaming, format, FullFormat.Bytes<T>(), FullFormat.Largest);
                break;
        }
    }

    private ReadOnlySpan<T> StepOfBatch(Batch<T> inputs, RecurrentState<T> state)
    {
        inputs.CheckMemories();
        var tape = state.StepTape ??= NewTape(1, state.Batch);
        tape.IsTraining = false;
        tape.BeginForward(inputs, Parameters, state);
        tape.NeedsPreparation = state.PreparedVersion != Parameters.Version;
        state.PreparedVersion = Parameters.Version;
        RunBlocks(tape);
        tape.EndForward(state);
        return state.Collect(tape);
    }

    private void Check(RecurrentState<T> state)
    {
        if (!ReferenceEquals(state.Layout, Layout))
            throw new ArgumentException($"The state belongs to another network than {Description.FullName}.", nameof(state));
        if (Layout.HasLinks)
            throw new InvalidOperationException($"{Description.FullName} follows links between steps: it cannot be run step by step. Give the whole structure to Forward.");
        if (!Layout.CanStep)
            throw new InvalidOperationException($"{Description.FullName} reads the future, or the end of a sequence: it cannot be run step by step.");
    }

    private Batch<T> OneStep(int sequences)
    {
        var batch = NewBatch(1, sequences);
        Span<int> lengths = new int[sequences];
        lengths.Fill(1);
        batch.Reset(lengths);
        return batch;
    }

    /// <summary>The place of the input that has a value per step; targets and values per sequence may stand before it.</summary>
    private int StreamedInput
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _streamedInput >= 0 ? _streamedInput : ThrowNoInput();
    }

    private int ThrowNoInput() => throw new InvalidOperationException($"{Description.FullName} has no input per step.");
}
