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
        foreach (var block in new StepBlocks(first, first + count, default, sharesColumns: false))
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
        foreach (var block in new StepBlocks(first, end, new ProductShare(0, 30, 1, 2), sharesColumns: true))
        {
            blocks++;
            (block.First, block.End).ShouldBe((first, end));
            (block.Products.First, block.Products.Count, block.Products.Shares).ShouldBe((0, 30, 2));
        }

        blocks.ShouldBe(1);
    }
}
