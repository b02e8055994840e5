namespace RnnGen.Tests;

public class StepBlocksTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(3, 12)]
    [InlineData(3, 13)]
    [InlineData(0, 32)]
    [InlineData(7, 64)]
    public void EverySequenceIsInOneBlockAndNoneIsMuchSmallerThanAnother(int first, int count)
    {
        var next = (nint)first;
        var (fewest, most) = (int.MaxValue, 0);
        foreach (var block in new StepBlocks(0, first, first + count, default, sharesColumns: false))
        {
            block.First.ShouldBe(next);
            (block.Products.First, block.Products.Count, block.Products.Shares).ShouldBe((block.First, block.End - block.First, 1));
            var size = (int)(block.End - block.First);
            (fewest, most) = (Math.Min(fewest, size), Math.Max(most, size));
            next = block.End;
        }

        next.ShouldBe(first + count);
        most.ShouldBeLessThanOrEqualTo(12);
        (most - fewest).ShouldBeLessThanOrEqualTo(1);
    }

    /// <summary>Workers meet in the block, so each must go through it once.</summary>
    [Theory]
    [InlineData(10, 40)]
    [InlineData(40, 30)]
    public void WorkersThatShareColumnsHaveOneBlock(int first, int end)
    {
        var blocks = 0;
        foreach (var block in new StepBlocks(0, first, end, new ProductShare(0, 30, 1, 2, fromEnd: false), sharesColumns: true))
        {
            blocks++;
            (block.First, block.End).ShouldBe((first, end));
            (block.Products.First, block.Products.Count, block.Products.Shares).ShouldBe((0, 30, 2));
        }

        blocks.ShouldBe(1);
    }

    /// <summary>Each block begins with the weights that the block before has left in the caches, also over the end of a step.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(48)]
    public void BlocksGoThroughTheWeightsFromBothEndsInTurns(int count)
    {
        var directions = new List<bool>();
        for (var t = 0; t < 4; t++)
            foreach (var block in new StepBlocks(t, 0, count, default, sharesColumns: false))
                directions.Add(block.Products.FromEnd);

        directions.ShouldBe(Enumerable.Range(0, directions.Count).Select(i => i % 2 == 1));
    }
}
