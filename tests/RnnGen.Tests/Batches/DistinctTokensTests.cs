namespace RnnGen.Tests;

public class DistinctTokensTests
{
    [Theory]
    [InlineData(new[] { 5, 3, 5, 0, 3 }, new[] { 5, 3, 0 }, new[] { 0, 1, 0, 2, 1 })]
    [InlineData(new[] { 2, 2, 2 }, new[] { 2 }, new[] { 0, 0, 0 })]
    [InlineData(new[] { 4, 1, 3, 5, 0, 2 }, new[] { 4, 1, 3, 5, 0, 2 }, new[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(new int[0], new int[0], new int[0])]
    public void EachTokenIsFoundOnceInTheOrderOfTheRows(int[] tokens, int[] distinct, int[] rows)
    {
        var found = new DistinctTokens(vocabulary: 6, maxRows: 7);
        for (var run = 0; run < 2; run++)
        {
            found.Find([1, 1, 4]);
            found.Find(tokens);
            found.Tokens.Span(found.Count).ToArray().ShouldBe(distinct);
            found.Rows.Span(tokens.Length).ToArray().ShouldBe(rows);
        }
    }
}
