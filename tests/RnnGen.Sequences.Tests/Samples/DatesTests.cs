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
        var output = SampleProcess.Output("Dates", "--quick", "--scheduled-sampling", "--picture", path);
        SampleProcess.Number(output, "Right, every character: ", "% greedily").ShouldBeGreaterThan(40);
        output.ShouldContain("Where the writer looks");
        File.ReadAllText(path).ShouldStartWith("<svg");
    }

    [Fact]
    public void A_date_that_is_too_long_is_one_line() =>
        SampleProcess.Error("Dates", "--quick", "--text", new string('1', 99)).ShouldContain("99");
}
