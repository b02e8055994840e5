using System.Numerics;

namespace RnnGen;

/// <content>Memories: sets of vectors, of which each sequence has a number of its own.</content>
public sealed partial class Batch<T>
{
    /// <summary>What is added to the scores of places without a vector: so little that a softmax gives them exactly 0.</summary>
    private static T Beyond => T.CreateTruncating(-1e30);

    /// <summary>Sets the memory of a sequence.</summary>
    /// <param name="memory">The memory's name.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="vectors">The vectors, one after the other: at least one, at most as many as the network was made for.</param>
    /// <exception cref="ArgumentException">There are no vectors, too many, or no whole number of them; or one holds a NaN; nothing is changed.</exception>
    public void SetMemory(string memory, int sequence, ReadOnlySpan<T> vectors)
    {
        var input = IndexOf(memory);
        var shape = _inputs[input];
        CheckSequence(sequence);
        if (shape.VectorWidth == 0)
            throw new ArgumentException($"'{memory}' is no memory.", nameof(memory));
        if (vectors.Length % shape.VectorWidth != 0 || vectors.Length == 0 || vectors.Length > shape.Width)
            throw new ArgumentException($"'{memory}' of sequence {sequence} takes 1 to {shape.Width / shape.VectorWidth} vectors of {shape.VectorWidth} numbers, not {vectors.Length} numbers.", nameof(vectors));
        CheckNumbers(input, sequence, 0, vectors, shape.VectorWidth);
        var row = RowAt(input, sequence, 0);
        vectors.CopyTo(row);
        row[vectors.Length..].Clear();
        if (BeyondOf(memory) is >= 0 and var beyond)
        {
            var places = RowAt(beyond, sequence, 0);
            places.Fill(Beyond);
            places[..(vectors.Length / shape.VectorWidth)].Clear();
        }
    }

    /// <summary>Empties all memories.</summary>
    private void ClearMemories()
    {
        for (var i = 0; i < _inputs.Length; i++)
        {
            if (_inputs[i].BeyondOf is not null)
                _values[i]!.Span[..(Sequences * Stride(i))].Fill(Beyond);
        }
    }

    /// <exception cref="InvalidOperationException">A sequence with steps has no vector in a memory to which it attends.</exception>
    internal void CheckMemories()
    {
        for (var i = 0; i < _inputs.Length; i++)
        {
            for (var sequence = 0; _inputs[i].BeyondOf is not null && sequence < Sequences; sequence++)
            {
                if (Length(sequence) > 0 && RowAt(i, sequence, 0)[0] == Beyond)
                    throw new InvalidOperationException($"Sequence {sequence} has no vectors in its memory '{_inputs[i].BeyondOf}': give them with SetMemory.");
            }
        }
    }

    private int BeyondOf(string memory)
    {
        for (var i = 0; i < _inputs.Length; i++)
        {
            if (_inputs[i].BeyondOf == memory)
                return i;
        }

        return -1;
    }
}
