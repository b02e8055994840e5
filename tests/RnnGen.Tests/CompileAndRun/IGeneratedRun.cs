using RnnGen.Tests.Judges;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>A generated cell of any class and precision, run on the values of an assignment.</summary>
internal interface IGeneratedRun
{
    CellLayout Layout { get; }

    /// <summary>Runs forward.</summary>
    void Forward(Assignment point);

    /// <summary>Sets the seeds of the assignment and runs backward, after <see cref="Forward"/>.</summary>
    void Backward(Assignment point);

    /// <summary>The objective, or zero without a loss.</summary>
    double Loss { get; }

    /// <summary>All rows of a value, sequence after sequence.</summary>
    double[][] Value(string name);

    /// <summary>The last value of a state that runs forwards, or the first of one that runs backwards, for every sequence.</summary>
    double[][] FinalValue(string state);

    /// <summary>The gradient of a parameter.</summary>
    double[] ParameterGradient(string name);

    /// <summary>Every number that the last run has left, bit for bit: values, loss, gradients.</summary>
    IReadOnlyList<double> Everything();

    /// <summary>Everything of a forward and backward run by so many workers, in stretches of so many rows.</summary>
    IReadOnlyList<double> EverythingOf(Assignment point, int workers, int stretchRows, bool? sharesColumns = null);

    /// <summary>The first output at every step of one sequence, by streaming; null for a cell that cannot be streamed.</summary>
    double[][]? Stream(Assignment point, int sequence);

    /// <summary>The gradients of all parameters when each chunk carries the state on, and gives its gradient back to the chunk before.</summary>
    IReadOnlyDictionary<string, double[]> GradientsOfChunks(IReadOnlyList<Assignment> chunks);

    /// <summary>What a forward and a backward run leave for others: the loss, last values, the gradients of parameters and inputs.</summary>
    IReadOnlyDictionary<string, double[][]> Exchanged(Assignment point);

    /// <summary>The same, on the tape that takes the least memory.</summary>
    IReadOnlyDictionary<string, double[][]> ExchangedInSmallestMemory(Assignment point);

    /// <summary>Outputs and loss of a run without a tape, step by step where that is possible.</summary>
    IReadOnlyDictionary<string, double[][]> Inferred(Assignment point);

    /// <summary>The bytes that a forward and a backward run allocate once everything is warm.</summary>
    long AllocatedBytes(Assignment point);
}
