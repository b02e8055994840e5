using System.Numerics;

namespace RnnGen.Sequences;

/// <summary>
/// Hands what an encoder knows of a whole sequence to a state of a decoder, which starts from it, and the gradient of that start back.
/// Sequence i of the encoder is sequence i of the decoder.
/// </summary>
/// <remarks>To be used as <see cref="EncodedMemory{T}"/> is, beside it or alone.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
/// <param name="output">The encoder's output: a value per sequence, as wide as the state, of a network without a loss of its own.</param>
/// <param name="state">The decoder's state, whose initial value is given.</param>
public sealed class EncodedStart<T>(string output, string state) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly string _initial = $"{state}.initial";

    /// <summary>What one sequence gives.</summary>
    /// <param name="encoder">The tape of a finished forward run.</param>
    /// <param name="sequence">The sequence, in the order in which the batch was filled.</param>
    /// <exception cref="ArgumentException">There is no such output or sequence.</exception>
    public ReadOnlySpan<T> Read(Tape<T> encoder, int sequence) => encoder.Value(output, sequence);

    /// <summary>Gives every sequence of the decoder its start.</summary>
    /// <param name="encoder">The encoder's tape, after its forward run.</param>
    /// <param name="target">The decoder's batch, after its reset, of as many sequences.</param>
    /// <exception cref="ArgumentException">There is no such output or state, or they differ in width.</exception>
    public void Give(Tape<T> encoder, Batch<T> target)
    {
        for (var sequence = 0; sequence < target.Sequences; sequence++)
            target.Set(_initial, sequence, Read(encoder, sequence));
    }

    /// <summary>Adds the gradient of every sequence's start to that of the encoder's output.</summary>
    /// <param name="target">The batch that the decoder has run.</param>
    /// <param name="decoder">The decoder's tape, after its backward run.</param>
    /// <param name="encoder">The encoder's tape, between its forward and its backward run.</param>
    /// <exception cref="ArgumentException">There is no such output or state, or the encoder has a loss of its own.</exception>
    public void Return(Batch<T> target, Tape<T> decoder, Tape<T> encoder)
    {
        for (var sequence = 0; sequence < target.Sequences; sequence++)
        {
            var gradient = decoder.InitialGradient(state, sequence);
            var seed = encoder.OutputGradient(output, sequence, 0);
            for (var i = 0; i < seed.Length; i++)
                seed[i] += gradient[i];
        }
    }
}
