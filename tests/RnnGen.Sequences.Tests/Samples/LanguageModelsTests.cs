namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs the sample as a user does.</summary>
public sealed class LanguageModelsTests() : SampleFolder("LanguageModels")
{
    [Fact]
    public void Compares_and_writes()
    {
        var text = Write("text.txt", string.Concat(Enumerable.Range(0, 1500).Select(i => $"{i} bottles of beer on the wall.\n")));
        var (code, output, error) = Run(["--quick", "--steps", "10", "--data", text, "--arpa", "model.arpa", "--prompt", "12 "]);

        error.ShouldBe("");
        code.ShouldBe(0);
        foreach (var name in (string[])["2-gram", "6-gram", "feed-forward", "recurrent", "mixture", "beam of 8"])
            output.ShouldContain(name);
        var (model, words) = ArpaFile.Read(Path.Combine(Folder, "model.arpa"));
        (model.Order, words[0], words[1]).ShouldBe((6, "<unk>", "U+000A"));
    }

    [Fact]
    public void Compares_models_of_words()
    {
        var text = Write("text.txt", string.Concat(Enumerable.Range(0, 1000).Select(i => $"There are {i % 40} green bottles,\nhanging on the wall.\n")));
        var output = Draw("--quick", "--words", "--steps", "20", "--data", text, "--prompt", "There are");
        foreach (var name in (string[])["feed-forward", "recurrent, tied", "tied, some drawn", "tied, by noise", "nats per word", "green bottles,"])
            output.ShouldContain(name);
    }

    [Theory]
    [InlineData("--data", "nothing.txt")]
    [InlineData("--data", "empty.txt")]
    [InlineData("--data", "short.txt")]
    [InlineData("--minutes", "-1", "--data", "enough.txt")]
    public void Bad_input_is_one_line_and_code_1(params string[] arguments)
    {
        Write("empty.txt", "");
        Write("short.txt", "too short");
        Write("enough.txt", string.Concat(Enumerable.Repeat("enough of this. ", 1000)));
        var (code, output, error) = Run(arguments);
        code.ShouldBe(1, output);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldNotContain("   at ");
    }
}
