namespace RnnGen;

/// <summary>A generated network as trainers, loaders and samplers see it, in single precision.</summary>
public interface IRecurrentNetwork
{
    /// <summary>The network's name, sizes, inputs, outputs and equations.</summary>
    NetworkDescription Description { get; }

    /// <summary>The learned parameters: one contiguous buffer with named views.</summary>
    Parameters<float> Parameters { get; }

    /// <summary>A batch of ragged sequences with room for the inputs and targets of this network.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    Batch<float> NewBatch(int maxSteps, int maxBatch);

    /// <summary>The storage of one forward and backward run.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    Tape<float> NewTape(int maxSteps, int maxBatch);

    /// <summary>The storage of one forward and backward run within a budget: what does not fit is computed again, with the same gradients.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    /// <param name="bytes">The bytes that the tape may take.</param>
    /// <param name="kept">Values that can be read of every step after a run; of others, only one block of steps is in memory.</param>
    /// <exception cref="ArgumentException">The budget is too small: the message says the smallest that is not.</exception>
    Tape<float> NewTape(int maxSteps, int maxBatch, long bytes, params ReadOnlySpan<string> kept);

    /// <summary>Forward runs alone, in memory that does not grow with their steps, but for the outputs that are kept.</summary>
    /// <param name="maxSteps">The longest sequence, in steps.</param>
    /// <param name="maxBatch">The most sequences.</param>
    /// <param name="outputs">The values that can be read of every step after a run; of other outputs, the last step of each sequence can.</param>
    Inference<float> NewInference(int maxSteps, int maxBatch, params ReadOnlySpan<string> outputs);

    /// <summary>The number of threads of forward and backward runs: 1 unless set, 0 for all processors. Results do not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    int Threads { get; set; }

    /// <summary>The carried values of <paramref name="batch"/> sequences, at their initial values.</summary>
    /// <param name="batch">The number of sequences.</param>
    RecurrentState<float> NewState(int batch = 1);

    /// <summary>Runs all steps of a batch and records what <see cref="Backward"/> reads.</summary>
    /// <param name="batch">Inputs, and targets where a loss is wanted.</param>
    /// <param name="tape">Where the run is recorded.</param>
    /// <param name="state">Read as the values before the first step, left holding those after the last one; initial values if null.</param>
    void Forward(Batch<float> batch, Tape<float> tape, RecurrentState<float>? state = null);

    /// <summary>Adds the gradient of <see cref="Loss"/> to <paramref name="gradients"/>.</summary>
    /// <param name="tape">The tape of the last <see cref="Forward"/>.</param>
    /// <param name="gradients">Of the shape of <see cref="Parameters"/>.</param>
    void Backward(Tape<float> tape, Parameters<float> gradients);

    /// <summary>The value that <see cref="Backward"/> differentiates: the mean over the batch's steps unless declared otherwise.</summary>
    /// <param name="tape">The tape of a finished <see cref="Forward"/>.</param>
    double Loss(Tape<float> tape);

    /// <summary>One output at one step of one sequence.</summary>
    /// <param name="tape">The tape of a finished <see cref="Forward"/>.</param>
    /// <param name="output">The place of the output in <see cref="NetworkDescription.Outputs"/>.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="step">The step within the sequence.</param>
    ReadOnlySpan<float> Output(Tape<float> tape, int output, int sequence, int step);
}
