namespace RnnGen.Sequences;

/// <summary>
/// What a <see cref="Trainer"/> trains: parameters, and data that give their gradients. Saved with it: all that the next step depends
/// on, such as the parameters, the position in the data and the carried states.
/// </summary>
public interface ITrainingTask : ICheckpointed
{
    /// <summary>What the data are counted in, such as <c>characters</c>.</summary>
    string Unit { get; }

    /// <summary>The parameters.</summary>
    Parameters<float> Parameters { get; }

    /// <summary>The gradient of the last step's loss, of the shape of <see cref="Parameters"/>.</summary>
    Parameters<float> Gradients { get; }

    /// <summary>Takes the next data and computes their loss and its gradient. Leaves the parameters as they are.</summary>
    StepResult Step();

    /// <summary>The loss on the data kept back, null if there are none. Leaves everything that training depends on as it is.</summary>
    double? Validate();
}
