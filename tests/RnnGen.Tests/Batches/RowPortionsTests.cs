namespace RnnGen.Tests;

public class RowPortionsTests
{
    [Theory]
    [InlineData(0, 0, 256)]
    [InlineData(1, 0, 256)]
    [InlineData(256, 0, 256)]
    [InlineData(257, 3 << 20, 256)]
    [InlineData(2048, 5 << 20, 512)]
    [InlineData(3000, 32L << 20, 4096)]
    public void Every_row_is_in_one_portion_and_the_last_rows_come_first(int rows, long gradientBytes, int most)
    {
        var end = rows;
        foreach (var portion in new RowPortions(rows, gradientBytes))
        {
            (portion.First + portion.Count).ShouldBe(end);
            portion.Count.ShouldBe(Math.Min(end, most));
            end = portion.First;
        }

        end.ShouldBe(0);
    }

    [Fact]
    public void Segments_are_cut_where_a_portion_begins_and_ends()
    {
        Segment[] segments = [new(0, 0, 40, IsInitial: true), new(40, 0, 300, IsInitial: false), new(340, 302, 60, IsInitial: false)];
        var cut = new List<Segment>();
        foreach (var portion in new RowPortions(400, 0))
            foreach (var segment in new SegmentsFromLast(segments, portion.First, portion.First + portion.Count))
                cut.Add(segment);

        cut.ShouldBe(
        [
            new(340, 302, 60, IsInitial: false), new(144, 104, 196, IsInitial: false),
            new(40, 0, 104, IsInitial: false), new(0, 0, 40, IsInitial: true),
        ]);
    }
}
