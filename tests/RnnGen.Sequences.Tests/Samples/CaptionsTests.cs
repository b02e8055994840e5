using System.Xml.Linq;
using RnnGen.Sequences.Tests.Text;

namespace RnnGen.Sequences.Tests.Samples;

public sealed class CaptionsTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Describes_single_figures_and_draws_where_it_looked()
    {
        var path = Path.Combine(_files.Folder, "attention.svg");
        var output = SampleProcess.Output("Captions", "--quick", "--picture", path);
        SampleProcess.Number(output, "those learned: ", "% right").ShouldBeGreaterThan(75);
        SampleProcess.Number(output, "BLEU ", ".\n").ShouldBeGreaterThan(75);
        XDocument.Load(path).Root!.Name.LocalName.ShouldBe("svg");
    }

    [Fact]
    public void Training_takes_at_least_a_step() => SampleProcess.Error("Captions", "--steps", "0").ShouldContain("--steps needs");
}
