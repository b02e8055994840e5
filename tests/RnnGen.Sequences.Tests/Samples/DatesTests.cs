using RnnGen.Sequences.Tests.Text;

namespace RnnGen.Sequences.Tests.Samples;

public sealed class DatesTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Learns_dates_and_shows_where_it_looks()
    {
        var path = Path.Combine(_files.Folder, "attention.svg");
        var output = SampleProcess.Output("Dates", "--quick", "--picture", path);
        SampleProcess.Number(output, "Right, every character: ", "% greedily").ShouldBeGreaterThan(40);
        output.ShouldContain("Where the writer looks");
        SampleProcess.ShouldBeAPicture(path);
    }

    [Fact]
    public void Writes_blindly_and_lives_with_what_it_writes() =>
        SampleProcess.Output("Dates", "--quick", "--no-attention", "--scheduled-sampling").ShouldNotContain("Where the writer looks");

    [Fact]
    public void A_date_without_characters_is_one_line() =>
        SampleProcess.Error("Dates", "--quick", "--text", "").ShouldContain("empty");
}
