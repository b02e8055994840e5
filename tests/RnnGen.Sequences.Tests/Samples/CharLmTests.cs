namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs the sample as a user does.</summary>
public sealed class CharLmTests() : SampleFolder("CharLm")
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("1", "--dropout")]
    [InlineData("2", "--dropout")]
    public void Trains_goes_on_and_writes(string layers, params string[] more)
    {
        var text = Write("text.txt", string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i} bottles of beer on the wall.\n")));
        string[] common = ["--quick", "--text", text, "--checkpoint", "model.safetensors", "--layers", layers, "--minutes", "2", .. more];

        var trained = Run([.. common, "--max-steps", "20"]);
        trained.Error.ShouldBe("");
        trained.Code.ShouldBe(0);
        trained.Output.ShouldContain("bits per character");

        var resumed = Run([.. common, "--max-steps", "30", "--resume"]);
        resumed.Error.ShouldBe("");
        resumed.Output.ShouldContain("After 30 steps");

        var sample = Run(["--checkpoint", "model.safetensors", "--sample", "40", "--prompt", "12 ", "--gates", "gates.svg"]);
        sample.Code.ShouldBe(0);
        sample.Output.ShouldStartWith("12 ");
        File.ReadAllText(Path.Combine(Folder, "gates.svg")).ShouldContain("What is kept");
        sample.Output.TrimEnd('\r', '\n').Length.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("--layers", "3")]
    [InlineData("--text", "nothing.txt")]
    [InlineData("--text", "empty.txt")]
    [InlineData("--text", "short.txt")]
    [InlineData("--resume", "--checkpoint", "nothing.safetensors")]
    [InlineData("--resume", "--checkpoint", "short.txt")]
    [InlineData("--sample", "3", "--checkpoint", "empty.txt")]
    [InlineData("--nonsense")]
    public void Bad_input_is_one_line_and_code_1(params string[] arguments)
    {
        Write("empty.txt", "");
        Write("short.txt", "too short");
        var (code, output, error) = Run(arguments);
        code.ShouldBe(1, output);
        error.Trim().Split('\n').Length.ShouldBe(1, error);
        error.ShouldNotContain("   at ");
    }
}
