using System.ComponentModel;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>What a run computes once for each distinct token of its batch.</content>
public sealed partial class Tape<T>
{
    /// <summary>For each input, its distinct tokens; null where nothing is computed by them.</summary>
    private readonly DistinctTokens?[] _distinct;

    /// <summary>The number of distinct tokens of an input, in all blocks together.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int DistinctCount(int input) => _distinct[input]!.Count;

    /// <summary>The distinct tokens of an input.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> DistinctTokens(int input) => _distinct[input]!.Tokens;

    /// <summary>For each row of the block, the place of its token among the distinct ones.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> TokenRows(int input) => _distinct[input]!.Rows + _firstRow;

    /// <summary>The first row of a stretch, whichever worker's it is.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public nint FirstRow(in Stretch stretch) => Start(stretch.FirstStep);

    /// <summary>The number of rows of a stretch, those of all workers.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public nint RowsOf(in Stretch stretch) => Start(stretch.EndStep) - Start(stretch.FirstStep);

    private static DistinctTokens?[] DistinctTokensOf(Blocks blocks)
    {
        var distinct = new DistinctTokens?[blocks.Layout.Inputs.Count];
        foreach (var buffer in blocks.Layout.Buffers)
        {
            if (buffer.Rows == BufferRows.Tokens)
                distinct[buffer.Tokens] ??= new DistinctTokens(blocks.Layout.Inputs[buffer.Tokens].Vocabulary, checked(blocks.MaxSteps * blocks.MaxBatch));
        }

        return distinct;
    }

    private void FindDistinctTokens(Batch<T> batch)
    {
        for (var input = 0; input < _distinct.Length; input++)
            _distinct[input]?.Find(batch.Tokens(input).Span(batch.Rows));
    }
}
