using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>
/// Hands what an encoder has written, a vector per step, to the memory to which a decoder attends, and the memory's gradient back to the
/// encoder's output. Sequence i of the encoder is sequence i of the decoder.
/// </summary>
/// <remarks>
/// A step of training: run the encoder, <see cref="Give"/>, run the decoder forwards and backwards, <see cref="Return"/>, run the encoder
/// backwards. Nothing is allocated after construction.
/// </remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed class EncodedMemory<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly OutputSequence<T> _vectors;
    private readonly string _seed, _memory, _gradient;
    private readonly int _width;

    /// <summary>Makes room for a sequence.</summary>
    /// <param name="output">The encoder's output: a value per step, of a network without a loss of its own.</param>
    /// <param name="memory">The decoder's memory.</param>
    /// <param name="width">The numbers of a vector.</param>
    /// <param name="maxVectors">The most vectors: the steps of the longest sequence.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public EncodedMemory(string output, string memory, int width, int maxVectors)
    {
        _vectors = new OutputSequence<T>(output, width, maxVectors);
        (_seed, _memory, _gradient, _width) = ($"δ{output}.seed", memory, $"δ{memory}", width);
    }

    /// <summary>The vectors of one sequence, to be given to any decoder by <see cref="Batch{T}.SetMemory"/>.</summary>
    /// <param name="encoder">The tape of a finished forward run.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <param name="steps">Its length.</param>
    /// <returns>Steps × width numbers, valid until the next call.</returns>
    /// <exception cref="ArgumentException">There is no such output, sequence or step.</exception>
    public ReadOnlySpan<T> Read(Tape<T> encoder, int sequence, int steps) => _vectors.Read(encoder, sequence, steps);

    /// <summary>Gives every sequence of the decoder its memory.</summary>
    /// <param name="source">The batch that the encoder has run.</param>
    /// <param name="encoder">The encoder's tape, after its forward run.</param>
    /// <param name="target">The decoder's batch, after its reset, of as many sequences.</param>
    /// <exception cref="ArgumentException">The batches are of different sequences, one has no step to be remembered, or a name is wrong.</exception>
    public void Give(Batch<T> source, Tape<T> encoder, Batch<T> target)
    {
        if (target.Sequences != source.Sequences)
            throw new ArgumentException($"The decoder has {target.Sequences} sequences, the encoder {source.Sequences}.", nameof(target));
        for (var sequence = 0; sequence < source.Sequences; sequence++)
            target.SetMemory(_memory, sequence, Read(encoder, sequence, source.Length(sequence)));
    }

    /// <summary>Adds the gradient of every sequence's memory to that of the encoder's output.</summary>
    /// <param name="source">The batch that the encoder has run.</param>
    /// <param name="decoder">The decoder's tape, after its backward run.</param>
    /// <param name="encoder">The encoder's tape, between its forward and its backward run.</param>
    /// <exception cref="ArgumentException">A name is wrong, or the encoder has a loss of its own.</exception>
    public void Return(Batch<T> source, Tape<T> decoder, Tape<T> encoder)
    {
        for (var sequence = 0; sequence < source.Sequences; sequence++)
        {
            var gradient = decoder.Value(_gradient, sequence);
            for (var step = 0; step < source.Length(sequence); step++)
                Add(gradient.Slice(step * _width, _width), encoder.Value(_seed, sequence, step));
        }
    }

    /// <summary>Adds to the memory that <see cref="Tape{T}.OutputGradient"/> gives, whose name is put together anew for every row.</summary>
    private static void Add(ReadOnlySpan<T> gradient, ReadOnlySpan<T> row)
    {
        var seed = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(row), row.Length);
        for (var i = 0; i < seed.Length; i++)
            seed[i] += gradient[i];
    }
}
