namespace RnnGen.Sequences.Tests.Samples;

public sealed class SentimentTests() : SampleFolder("Sentiment")
{
    [Fact]
    public void Compares_six_compositions()
    {
        var output = Draw("--quick");
        foreach (var name in (string[])["mean", "sum", "recurrent", "both ways", "tree"])
            output.ShouldContain($"| {name} ");
        SampleProcess.Number(output[output.IndexOf("| windows")..], "| windows     |", "%").ShouldBeGreaterThan(65);
    }

    [Fact]
    public void Reads_reviews()
    {
        var path = Write("reviews.tsv", string.Concat(Enumerable.Repeat("1\tgood good\n0\tbad bad\n", 40)));
        Run("--quick", "--train", path).Output.ShouldContain("80 reviews to learn from");
    }

    [Theory]
    [InlineData("1\tgood\n2\tbad\n", ":2: A line needs 0 or 1")]
    [InlineData("1 good\n", ":1: The line has 1 column")]
    public void Bad_reviews_are_one_line_that_names_them(string text, string message)
    {
        var (code, _, error) = Run("--quick", "--train", Write("a.tsv", text));
        code.ShouldBe(1);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldContain(message);
    }
}
