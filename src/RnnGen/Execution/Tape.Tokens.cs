using System.ComponentModel;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>What a run computes once for each distinct token of its batch.</content>
public sealed partial class Tape<T>
{
    /// <summary>For each input, its distinct tokens; null where nothing is computed by them.</summary>
    private readonly DistinctTokens?[] _distinct;

    /// <summary>Whether the distinct tokens were found anew with this block: what needs no more than them is computed with it.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public bool BeginsTokens { get; private set; }

    /// <summary>The number of distinct tokens of an input, in all blocks together; in this one if the run goes forward alone.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public int DistinctCount(int input) => _distinct[input]!.Count;

    /// <summary>The distinct tokens of an input.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> DistinctTokens(int input) => _distinct[input]!.Tokens;

    /// <summary>For each row of the block, the place of its token among the distinct ones.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public Address<int> TokenRows(int input) => _distinct[input]!.Rows + (HasBackward ? _firstRow : 0);

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
                distinct[buffer.Tokens] ??= new DistinctTokens(blocks.Layout.Inputs[buffer.Tokens].Vocabulary, blocks.RowsOfTokens);
        }

        return distinct;
    }

    private void FindDistinctTokens()
    {
        for (var input = 0; input < _distinct.Length; input++)
        {
            if (_distinct[input] is { } distinct)
                distinct.Find(HasBackward ? _batch!.Tokens(input).Span(_batch.Rows) : Tokens(input).Span(_rows));
        }
    }
}
