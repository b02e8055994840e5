using RnnGen.Sequences.Tests.Text;

namespace RnnGen.Sequences.Tests.Samples;

public sealed class SpeechTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Learns_to_write_what_is_said()
    {
        var picture = Path.Combine(_files.Folder, "picture.svg");
        var output = SampleProcess.Output("Speech", "--quick", "--picture", picture);
        SampleProcess.ShouldBeAPicture(picture);
        SampleProcess.Number(output, "Character error rate: ", "% by the").ShouldBeLessThan(25);
        output.ShouldContain("is heard as");
    }

    [Fact]
    public void Bad_input_is_one_line_that_names_it()
    {
        SampleProcess.Error("Speech", "--text", _files.Write("a.txt", "one two")).ShouldContain("20 are needed");
        SampleProcess.Error("Speech", "--text", "nothing.txt").ShouldContain("nothing.txt");
    }
}
