namespace RnnGen.Tests.Laws.Subjects;

/// <summary>A stretch of an endless sequence: what it holds depends on the sequence and the step alone, wherever it lies in a batch.</summary>
/// <param name="Sequence">Which sequence.</param>
/// <param name="Start">The first step.</param>
/// <param name="Length">The number of steps.</param>
internal readonly record struct Piece(int Sequence, int Start, int Length)
{
    /// <summary>Sequences 0, 1, … of the given lengths from their beginning.</summary>
    public static Piece[] Whole(params int[] lengths) => [.. lengths.Select((length, sequence) => new Piece(sequence, 0, length))];

    /// <summary>What of this piece lies in a chunk of steps.</summary>
    public Piece Chunk(int start, int length) => new(Sequence, start, Math.Clamp(Length - start, 0, length));
}
