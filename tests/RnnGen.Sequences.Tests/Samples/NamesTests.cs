using RnnGen.Sequences.Tests.Text;

namespace RnnGen.Sequences.Tests.Samples;

public sealed class NamesTests : IDisposable
{
    private readonly TextFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Learns_invented_languages_and_saves_them()
    {
        var path = Path.Combine(_files.Folder, "names.safetensors");
        var picture = Path.Combine(_files.Folder, "picture.svg");
        var output = SampleProcess.Output("Names", "--quick", "--save", path, "--picture", picture);
        SampleProcess.ShouldBeAPicture(picture);
        SampleProcess.Number(output, "Right: ", "% of").ShouldBeGreaterThan(75);
        output.ShouldContain("Brundic");
        LabelSet.FromCheckpoint(Checkpoint.Load(path), "languages").Count.ShouldBe(6);
    }

    [Fact]
    public void Reads_a_folder_with_a_file_per_language()
    {
        _files.Write("Long.txt", string.Concat(Enumerable.Range(0, 100).Select(i => $"Aaaaaaaa{(char)('a' + i % 10)}{(char)('a' + i / 10)}\n")));
        _files.Write("Short.txt", string.Concat(Enumerable.Range(0, 100).Select(i => $"B{(char)('a' + i % 10)}{(char)('a' + i / 10)}\n")));
        SampleProcess.Number(SampleProcess.Output("Names", "--quick", "--data", _files.Folder), "Right: ", "% of").ShouldBe(100);
    }

    [Fact]
    public void Bad_folders_are_one_line_that_names_them()
    {
        SampleProcess.Error("Names", "--data", _files.Folder).ShouldContain("0 files");
        SampleProcess.Error("Names", "--data", _files.Folder + "x").ShouldContain("There is no folder");
        _files.Write("Greek.txt", "\n");
        SampleProcess.Error("Names", "--data", _files.Folder).ShouldContain("Greek.txt' is empty");
    }
}
