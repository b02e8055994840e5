using System.ComponentModel;

namespace RnnGen;

/// <summary>What a generated cell consists of, with all sizes known. Written by the generator.</summary>
/// <param name="Description">What the cell says about itself.</param>
/// <param name="Parameters">The parameters, in the order of their buffer.</param>
/// <param name="Inputs">The inputs, targets and given initial values, in the order of a batch.</param>
/// <param name="Buffers">The memory of a run.</param>
/// <param name="Weights">The packed weights.</param>
/// <param name="Values">What can be read of a run, by name.</param>
/// <param name="Carried">What is read one step away, forward and backward.</param>
/// <param name="Objective">The place of the loss among the buffers; -1 without a loss.</param>
/// <param name="CanStep">Whether the cell can be run step by step.</param>
/// <param name="CanBlock">Whether a run can be cut into blocks of steps: no step needs what comes after it.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed record CellLayout(
    NetworkDescription Description,
    IReadOnlyList<ParameterShape> Parameters,
    IReadOnlyList<InputShape> Inputs,
    IReadOnlyList<BufferShape> Buffers,
    IReadOnlyList<WeightsShape> Weights,
    IReadOnlyList<ValueShape> Values,
    IReadOnlyList<CarriedShape> Carried,
    int Objective,
    bool CanStep,
    bool CanBlock)
{
    /// <summary>The memory of streaming; null for a cell that is streamed as a batch of one step, or not at all.</summary>
    public StreamingLayout? Streaming { get; init; }

    /// <summary>Whether steps are linked: a batch then holds whole structures, and nothing is carried from one to the next.</summary>
    public bool HasLinks { get; } = Inputs.Any(input => input.IsLink);

    /// <summary>The value of this name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public ValueShape Value(string name)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (Values[i].Name == name)
                return Values[i];
        }

        throw new ArgumentException($"{Description.FullName} has no value '{name}'. There are: {string.Join(", ", Values.Select(value => value.Name))}.", nameof(name));
    }
}
