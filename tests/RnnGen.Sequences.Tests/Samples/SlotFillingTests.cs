using RnnGen.Sequences.Tests.Text;

namespace RnnGen.Sequences.Tests.Samples;

public sealed class SlotFillingTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Learns_slots_and_intents()
    {
        var picture = Path.Combine(_files.Folder, "picture.svg");
        var output = SampleProcess.Output("SlotFilling", "--quick", "--picture", picture);
        SampleProcess.ShouldBeAPicture(picture);
        SampleProcess.Number(output, "slot F1 ", "%").ShouldBeGreaterThan(75);
        SampleProcess.Number(output, "%; ", "% of 300").ShouldBeGreaterThan(95);
    }

    [Theory]
    [InlineData("A\tturn on\tO\n", ":1: There are 1 tags for 2 words")]
    [InlineData("A\ton\tO\n\nA\ton\tB\n", ":3: 'B' is no tag")]
    [InlineData("A\tturn on\n", ":1: The line has 2 columns")]
    [InlineData("", "is empty")]
    public void Bad_requests_are_one_line_that_names_them(string text, string message) =>
        SampleProcess.Error("SlotFilling", "--quick", "--train", _files.Write("a.tsv", text)).ShouldContain(message);

    [Fact]
    public void A_tag_that_was_not_learned_is_named_with_its_line()
    {
        var (train, test) = (_files.Write("a.tsv", "A\tturn turn\tO B-x\n"), _files.Write("b.tsv", "A\tturn\tO\nA\tturn\tB-y\n"));
        SampleProcess.Error("SlotFilling", "--quick", "--train", train, "--test", test).ShouldContain("b.tsv:2: 'B-y' is none of the 2 tags");
    }
}
