using System.Numerics;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>
/// A sequence in chunks is the sequence as a whole, if the state is carried forwards and its gradient backwards. Cells that read
/// the future, or the end of a sequence, are exempt: a chunk ends where the sequence does not.
/// </summary>
[Trait("Category", "Widths")]
public class ChunkTests
{
    private static readonly int[][] s_lengths = [[4, 2, 3], [3, 0, 1], [7, 7]];

    private static readonly int[] s_sizes = [1, 2, 3];

    public static TheoryData<string> Stepping => All.Stepping;

    [Theory]
    [MemberData(nameof(Stepping))]
    public void ChunksGiveTheBitsOfTheWhole(string name)
    {
        foreach (var lengths in s_lengths)
        {
            var whole = new Run<float>(All.Of<float>(name), Piece.Whole(lengths));
            whole.Tape.IsTraining = false;
            var expected = whole.Forward().Values();
            foreach (var size in s_sizes)
            {
                var chunks = Forward(All.Of<float>(name), Piece.Whole(lengths), size);
                Together(chunks).ShouldHaveTheBitsOf(expected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void GradientsThroughChunksAreThoseOfTheWhole(string name)
    {
        foreach (var lengths in s_lengths)
        {
            var whole = new Run<double>(All.Of<double>(name), Piece.Whole(lengths));
            whole.Tape.IsTraining = false;
            whole.Forward().Backward(atEnds: whole.Cell.Layout.Objective < 0);
            foreach (var size in s_sizes)
            {
                var gradients = new ChunkGradients(Forward(All.Of<double>(name), Piece.Whole(lengths), size));
                gradients.Backward();
                gradients.Sum.ShouldBeNear(whole.AllGradients(), 1e-12);
            }
        }
    }

    /// <summary>The values of all chunks; of those per sequence, which each chunk computes again, the last ones.</summary>
    private static Dictionary<string, float[]> Together(List<Run<float>> chunks) =>
        chunks.SelectMany(chunk => chunk.Values()).GroupBy(value => value.Key).ToDictionary(values => values.Key, values => values.Last().Value);

    private static List<Run<T>> Forward<T>(ISubject<T> cell, Piece[] pieces, int size) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var state = cell.NewState(pieces.Length);
        var chunks = new List<Run<T>>();
        for (var start = 0; start < pieces.Max(piece => piece.Length); start += size)
        {
            var chunk = new Run<T>(cell, [.. pieces.Select(piece => piece.Chunk(start, size))]);
            chunk.Tape.IsTraining = false;
            chunks.Add(chunk.Forward(state));
        }

        return chunks;
    }
}
