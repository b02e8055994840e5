using RnnGen.Numerics;

namespace RnnGen;

/// <summary>The different tokens of a batch, each once, in the order in which the rows first have them; and for each row, which of them it has.</summary>
/// <param name="vocabulary">The number of tokens there are.</param>
/// <param name="maxRows">The most rows.</param>
internal sealed class DistinctTokens(int vocabulary, int maxRows)
{
    private readonly int[] _places = new int[vocabulary];
    private readonly AlignedBuffer<int> _tokens = new(Math.Min(vocabulary, maxRows));
    private readonly AlignedBuffer<int> _rows = new(maxRows);

    public int Count { get; private set; }

    public Address<int> Tokens => _tokens.Address;

    public Address<int> Rows => _rows.Address;

    /// <summary>Takes in the tokens of a batch.</summary>
    public void Find(ReadOnlySpan<int> tokens)
    {
        var distinct = _tokens.Span;
        var rows = _rows.Span;
        Count = 0;
        for (var row = 0; row < tokens.Length; row++)
        {
            // A place counts from 1; that of a token not yet seen is 0.
            ref var place = ref _places[tokens[row]];
            if (place == 0)
            {
                distinct[Count] = tokens[row];
                place = ++Count;
            }

            rows[row] = place - 1;
        }

        foreach (var token in distinct[..Count])
            _places[token] = 0;
    }
}
