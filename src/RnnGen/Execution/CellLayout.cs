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
    bool CanStep)
{
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

/// <summary>How many rows a buffer has.</summary>
public enum BufferRows
{
    /// <summary>A row for every step of every sequence.</summary>
    Steps,

    /// <summary>A row for every sequence.</summary>
    Sequences,

    /// <summary>One row.</summary>
    One,
}

/// <summary>When a buffer is set to zero.</summary>
public enum Clearing
{
    /// <summary>Never: it is written before it is read.</summary>
    Never,

    /// <summary>Before each forward run.</summary>
    Forward,

    /// <summary>Before each backward run.</summary>
    Backward,
}

/// <summary>A buffer of a run: rows of values side by side, each padded to whole lanes; no widths for a scalar.</summary>
public readonly record struct BufferShape(string Name, BufferRows Rows, Clearing Clearing, params int[] Widths);

/// <summary>Packed weights: <paramref name="Blocks"/> operands of one width, into results of the given widths.</summary>
public readonly record struct WeightsShape(string Name, int Blocks, int BlockSize, params int[] Widths);

/// <summary>Something that can be read of a run.</summary>
/// <param name="Name">The variable, <c>δx</c> for the gradient of x.</param>
/// <param name="Buffer">Its buffer.</param>
/// <param name="Column">Its place in a row.</param>
/// <param name="Width">Its number of elements.</param>
public readonly record struct ValueShape(string Name, int Buffer, int Column, int Width);

/// <summary>A variable that is read one step away.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Steps">-1 if the step before is read, +1 if the step after.</param>
/// <param name="IsForward">Whether it belongs to the forward run; else it is the adjoint that travels the other way.</param>
/// <param name="Width">Its number of elements.</param>
/// <param name="Buffer">The rows that are carried.</param>
/// <param name="Initial">The rows that keep the first carried values; -1 if nothing reads them.</param>
/// <param name="Boundary">What stands beyond the end of a sequence.</param>
/// <param name="Source">Where the variable lies, if no loop leaves its last value in the carried rows.</param>
public readonly record struct CarriedShape(string Name, int Steps, bool IsForward, int Width, int Buffer, int Initial, Boundary Boundary, Source Source);

/// <summary>What stands beyond the end of a sequence.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Index">The parameter, input or buffer.</param>
/// <param name="Column">The place in a row of the buffer.</param>
/// <param name="Value">The value of a constant.</param>
public readonly record struct Boundary(BoundaryKind Kind, int Index = 0, int Column = 0, double Value = 0);

/// <summary>Where a boundary comes from.</summary>
public enum BoundaryKind
{
    /// <summary>One number for all elements.</summary>
    Constant,

    /// <summary>A parameter: it is learned.</summary>
    Parameter,

    /// <summary>An input per sequence: it is given.</summary>
    Input,

    /// <summary>A buffer: it is computed.</summary>
    Buffer,
}

/// <summary>Where a carried variable lies that no loop carries: nowhere, in a buffer, or in an input.</summary>
public readonly record struct Source(SourceKind Kind, int Index = 0, int Column = 0);

/// <summary>The kind of a <see cref="Source"/>.</summary>
public enum SourceKind
{
    /// <summary>A loop leaves the value in the carried rows.</summary>
    Loop,

    /// <summary>The value lies in a buffer.</summary>
    Buffer,

    /// <summary>The value is an input.</summary>
    Input,
}
