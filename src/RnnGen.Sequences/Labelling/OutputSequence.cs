using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>
/// An output of a network without a loss of its own, one sequence at a time: its values are read after a forward run, and the gradient
/// that a criterion outside the network makes of them is written before the backward run.
/// </summary>
/// <remarks>Nothing is allocated after construction. What was read is valid until the next call of <see cref="Read"/>.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed class OutputSequence<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly string _output;
    private readonly string _seed;
    private readonly int _width;
    private readonly T[] _values;

    /// <summary>Makes room for a sequence.</summary>
    /// <param name="output">The output's name; a value per step.</param>
    /// <param name="width">Its width.</param>
    /// <param name="maxSteps">The longest sequence.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public OutputSequence(string output, int width, int maxSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSteps, 1);
        (_output, _seed, _width) = (output, $"δ{output}.seed", width);
        _values = new T[checked(width * maxSteps)];
        Gradients = new T[_values.Length];
    }

    /// <summary>Room for the gradient of a sequence, as many numbers as the longest has.</summary>
    public T[] Gradients { get; }

    /// <summary>The values of a sequence.</summary>
    /// <param name="tape">The tape of a finished forward run.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="steps">Its length.</param>
    /// <returns>Steps × width numbers, step by step.</returns>
    /// <exception cref="ArgumentException">There is no such output, sequence or step.</exception>
    public ReadOnlySpan<T> Read(Tape<T> tape, int sequence, int steps)
    {
        for (var step = 0; step < steps; step++)
            tape.Value(_output, sequence, step).CopyTo(_values.AsSpan(step * _width, _width));
        return _values.AsSpan(0, steps * _width);
    }

    /// <summary>Says the gradient of a sequence: the first numbers of <see cref="Gradients"/>, times a factor.</summary>
    /// <param name="tape">The tape, between the forward and the backward run.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="steps">Its length.</param>
    /// <param name="factor">What the gradient is multiplied by, such as one part in as many as there are sequences.</param>
    /// <exception cref="ArgumentException">There is no such output, sequence or step, or the network has a loss.</exception>
    public void WriteGradients(Tape<T> tape, int sequence, int steps, T factor)
    {
        for (var step = 0; step < steps; step++)
        {
            var seed = Writable(tape.Value(_seed, sequence, step));
            for (var i = 0; i < seed.Length; i++)
                seed[i] = Gradients[step * _width + i] * factor;
        }
    }

    /// <summary>The same memory as <see cref="Tape{T}.OutputGradient"/> gives, whose name is put together anew for every row.</summary>
    private static Span<T> Writable(ReadOnlySpan<T> row) => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(row), row.Length);
}
