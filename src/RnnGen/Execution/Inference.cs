using System.Numerics;

namespace RnnGen;

/// <summary>
/// Forward runs without a backward run to follow. Steps are run in blocks that stay in a near cache, and forgotten; kept are the outputs
/// that were asked for, and of every output the last step of each sequence. All values have the bits of a run with a tape.
/// </summary>
/// <remarks>
/// A run is one of evaluation: random numbers have their mean. A network that reads the future is run in one block, whose memory grows
/// with its steps. Nothing allocates after construction.
/// </remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed class Inference<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Tape<T> _tape;
    private readonly LastRows<T> _lastRows;
    private readonly Action<Batch<T>, Tape<T>, RecurrentState<T>?> _forward;
    private readonly Func<Tape<T>, double> _loss;

    internal Inference(Blocks blocks, Action<Batch<T>, Tape<T>, RecurrentState<T>?> forward, Func<Tape<T>, double> loss)
    {
        _lastRows = new LastRows<T>(blocks.Layout, blocks.MaxBatch);
        _tape = new Tape<T>(blocks, _lastRows) { IsTraining = false };
        _forward = forward;
        _loss = loss;
    }

    /// <summary>The longest sequence that fits, in steps.</summary>
    public int MaxSteps => _tape.MaxSteps;

    /// <summary>The most sequences that fit.</summary>
    public int MaxBatch => _tape.MaxBatch;

    /// <summary>The bytes that a run takes: kept outputs, packed weights, and one block of steps.</summary>
    public long Bytes => _tape.Bytes;

    /// <summary>The steps of a block when all sequences reach them; fewer sequences make longer blocks.</summary>
    public int BlockSteps => _tape.BlockSteps;

    /// <summary>The loss of the last run, the one that a tape has: on text kept back, say.</summary>
    /// <exception cref="InvalidOperationException">The network has no loss, or there was no run.</exception>
    public double Loss => _loss(_tape);

    /// <summary>Runs all steps of a batch.</summary>
    /// <param name="batch">Inputs, and targets where a loss is wanted.</param>
    /// <param name="state">Read as the values before the first step, left holding those after the last one; initial values if null.</param>
    /// <exception cref="ArgumentException">The batch or the state does not fit; nothing is changed.</exception>
    public void Run(Batch<T> batch, RecurrentState<T>? state = null) => _forward(batch, _tape, state);

    /// <summary>A value at one step of the last run: of an output that is kept, or of one per sequence.</summary>
    /// <param name="output">The output's name.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="step">The step within the sequence; 0 for a value per sequence.</param>
    /// <returns>As many elements as the output is wide, valid until the next run.</returns>
    /// <exception cref="ArgumentException">There is no such value, sequence or step.</exception>
    /// <exception cref="InvalidOperationException">The output was not asked for, so this step of it was not kept.</exception>
    public ReadOnlySpan<T> Output(string output, int sequence, int step = 0) => _tape.Value(output, sequence, step);

    /// <summary>An output at the last step of a sequence of the last run.</summary>
    /// <param name="output">The output's name.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <returns>As many elements as the output is wide, valid until the next run.</returns>
    /// <exception cref="ArgumentException">There is no such output per step or sequence, or the sequence is empty.</exception>
    public ReadOnlySpan<T> Last(string output, int sequence)
    {
        var batch = _tape.RunBatch;
        _ = batch.RowOf(sequence, batch.Length(sequence) - 1);
        return _lastRows.Row(output, batch.Positions[sequence]);
    }
}
