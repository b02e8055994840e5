using System.Numerics;
using System.Runtime.Intrinsics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>A generated cell with its parameters, ready to run in the widest vectors that the hardware has.</summary>
/// <typeparam name="TCell">The generated class.</typeparam>
/// <typeparam name="T">The precision: <see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed partial class Runner<TCell, T>
    where TCell : IGeneratedCell
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Makes the cell in the given sizes, all parameters zero.</summary>
    /// <param name="sizes">The sizes, in the order of the constructor's arguments.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size is below 1.</exception>
    public Runner(params ReadOnlySpan<int> sizes)
    {
        Layout = TCell.Layout(sizes);
        foreach (var (name, value) in Description.Sizes)
        {
            if (value < 1)
                throw new ArgumentOutOfRangeException(name, value, $"The size '{name}' of {Description.FullName} must be at least 1.");
        }

        Parameters = new Parameters<T>(Layout.Parameters);
        _streamedInput = Description.Inputs.ToList().FindIndex(input => input is { IsTarget: false, PerSequence: false });
        _streamed = Layout.Streaming is { } streaming ? new StreamingCache<T>(streaming, Parameters) : null;
    }

    /// <summary>What the cell consists of.</summary>
    public CellLayout Layout { get; }

    /// <summary>What the cell says about itself.</summary>
    public NetworkDescription Description => Layout.Description;

    /// <summary>The learned parameters.</summary>
    public Parameters<T> Parameters { get; }

    /// <summary>A batch with room for the inputs and targets of this cell.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    public Batch<T> NewBatch(int maxSteps, int maxBatch) => new(maxSteps, maxBatch, Layout.Inputs);

    /// <summary>The memory of one forward and backward run.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    public Tape<T> NewTape(int maxSteps, int maxBatch) => new(Layout, maxSteps, maxBatch);

    /// <summary>
    /// The memory of one forward and backward run within a budget. If it does not hold all steps, a run keeps what is carried at the
    /// beginnings of blocks of steps, and the backward run computes each block again. The gradients are the same, to the bit.
    /// </summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    /// <param name="bytes">The bytes that the tape may take.</param>
    /// <param name="kept">
    /// Values that can be read of every step after a run, beside the outputs and the gradients of inputs of a cell without a loss; of all
    /// others, only one block is in memory.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The budget is too small: the message says the smallest that is not. Or there is no value of a name that is to be kept.
    /// </exception>
    public Tape<T> NewTape(int maxSteps, int maxBatch, long bytes, params ReadOnlySpan<string> kept) => new(Blocks.Within<T>(Layout, maxSteps, maxBatch, bytes, kept));

    /// <summary>Forward runs alone, in memory that does not grow with their steps, but for the outputs that are kept.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    /// <param name="outputs">The values that can be read of every step after a run; of other outputs, the last step of each sequence can.</param>
    /// <exception cref="ArgumentException">There is no value of this name.</exception>
    public Inference<T> NewInference(int maxSteps, int maxBatch, params ReadOnlySpan<string> outputs) =>
        new(Blocks.ForInference<T>(Layout, maxSteps, maxBatch, outputs), Forward, Loss);

    /// <summary>Runs all steps of a batch and records what <see cref="Backward"/> reads.</summary>
    /// <param name="batch">Inputs, and targets where a loss is wanted.</param>
    /// <param name="tape">Where the run is recorded.</param>
    /// <param name="state">Read as the values before the first step, left holding those after the last one; initial values if null.</param>
    /// <exception cref="ArgumentException">The batch, the tape or the state does not fit; nothing is changed.</exception>
    /// <exception cref="NotSupportedException">A state is given to a cell whose steps are linked; nothing is changed.</exception>
    public void Forward(Batch<T> batch, Tape<T> tape, RecurrentState<T>? state = null)
    {
        Check(batch, tape, state);
        tape.BeginForward(batch, Parameters, state);
        RunBlocks(tape);
        tape.EndForward(state);
    }

    /// <summary>Adds the gradients of the loss, or of what arrives at the outputs, to <paramref name="gradients"/>.</summary>
    /// <param name="tape">The tape of the last <see cref="Forward"/>.</param>
    /// <param name="gradients">Of the shape of <see cref="Parameters"/>.</param>
    /// <exception cref="ArgumentException">The tape belongs to another cell, or the gradients have another shape; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">The tape holds no run, or its batch was reset since.</exception>
    public void Backward(Tape<T> tape, Parameters<T> gradients)
    {
        if (!ReferenceEquals(tape.Shape, Layout))
            throw new ArgumentException($"The tape belongs to another network than {Description.FullName}.", nameof(tape));
        _ = tape.RunBatch;
        Check(gradients);
        gradients.Write();
        tape.BeginBackward(gradients);
        do
        {
            if (tape.BeginRepetition())
            {
                RunForward(tape);
                tape.EndRepetition();
            }

            RunBackward(tape);
        }
        while (tape.PreviousBlock());
        tape.EndBackward();
        GC.KeepAlive(gradients);
    }

    /// <summary>The loss of the last forward run.</summary>
    /// <param name="tape">The tape of a finished <see cref="Forward"/>.</param>
    /// <exception cref="InvalidOperationException">The cell has no loss, or the tape holds no run.</exception>
    public double Loss(Tape<T> tape)
    {
        tape.CheckHasRun();
        if (Layout.Objective < 0)
            throw new InvalidOperationException($"{Description.FullName} has no [Loss].");
        return double.CreateChecked(tape.Buffer(Layout.Objective)[0]);
    }

    /// <summary>One output at one step of one sequence.</summary>
    /// <param name="tape">The tape of a finished <see cref="Forward"/>.</param>
    /// <param name="output">The place of the output among <see cref="NetworkDescription.Outputs"/>.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="step">The step within the sequence.</param>
    public ReadOnlySpan<T> Output(Tape<T> tape, int output, int sequence, int step) => tape.Value(Description.Outputs[output].Name, sequence, step);

    private void RunBlocks(Tape<T> tape)
    {
        do
            RunForward(tape);
        while (tape.NextBlock());
    }

    private void Check(Batch<T> batch, Tape<T> tape, RecurrentState<T>? state)
    {
        if (!ReferenceEquals(tape.Shape, Layout))
            throw new ArgumentException($"The tape belongs to another network than {Description.FullName}.", nameof(tape));
        if (!Fits(batch))
            throw new ArgumentException($"The batch holds {string.Join(", ", batch.Inputs)}; {Description.FullName} takes {string.Join(", ", Layout.Inputs)}.", nameof(batch));
        if (batch.Steps > tape.MaxSteps || batch.Sequences > tape.MaxBatch)
            throw new ArgumentException($"The batch has {batch.Sequences} sequences of up to {batch.Steps} steps; the tape has room for {tape.MaxBatch} of {tape.MaxSteps}.", nameof(tape));
        batch.CheckMemories();
        if (state is not null && (!ReferenceEquals(state.Layout, Layout) || state.Batch != batch.Sequences))
            throw new ArgumentException($"The state is one of {state.Batch} sequences of {state.Layout.Description.FullName}; the batch has {batch.Sequences} of {Description.FullName}.", nameof(state));
        if (state is not null && Layout.HasLinks)
            throw new NotSupportedException($"{Description.FullName} follows links between steps, which lie in one batch: it carries no state from one to the next. Give it whole structures, and no state.");
    }

    private void Check(Parameters<T> gradients)
    {
        if (gradients.Shapes.Count != Layout.Parameters.Count)
            throw new ArgumentException($"There are gradients of {gradients.Shapes.Count} parameters; {Description.FullName} has {Layout.Parameters.Count}.", nameof(gradients));
        for (var i = 0; i < Layout.Parameters.Count; i++)
        {
            var (mine, theirs) = (Layout.Parameters[i], gradients.Shapes[i]);
            if (mine.Name != theirs.Name || mine.Rows != theirs.Rows || mine.Columns != theirs.Columns)
                throw new ArgumentException($"The gradients have '{theirs.Name}' [{theirs.Rows} × {theirs.Columns}] in the place of '{mine.Name}' [{mine.Rows} × {mine.Columns}].", nameof(gradients));
        }
    }

    private bool Fits(Batch<T> batch)
    {
        if (batch.Inputs.Count != Layout.Inputs.Count)
            return false;
        for (var i = 0; i < Layout.Inputs.Count; i++)
        {
            if (batch.Inputs[i] != Layout.Inputs[i])
                return false;
        }

        return true;
    }
}
