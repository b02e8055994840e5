namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs the sample as a user does.</summary>
public sealed class MusicTests() : SampleFolder("Music")
{
    [Fact]
    public void Writes_tunes_as_text_and_as_files()
    {
        var output = Draw("--quick");
        output.ShouldContain("reel in D major");
        output.ShouldContain("of the notes in the scale");
        foreach (var name in new[] { "reel", "jig", "waltz" })
        {
            var file = File.ReadAllBytes(Path.Combine(Folder, "artifacts", "music", $"{name}.mid"));
            file[..14].ShouldBe([(byte)'M', (byte)'T', (byte)'h', (byte)'d', 0, 0, 0, 6, 0, 0, 0, 1, 1, 0xE0]);
            var length = (file[18] << 24) | (file[19] << 16) | (file[20] << 8) | file[21];
            file.Length.ShouldBe(22 + length);
            file[^4..].ShouldBe([0, 0xFF, 0x2F, 0]);
        }
    }

    [Fact]
    public void The_same_seed_writes_the_same()
    {
        string Written(string seed) => Run("--quick", "--seed", seed).Output;
        var first = Written("5");
        Written("5").ShouldBe(first);
        Written("6").ShouldNotBe(first);
    }

    [Theory]
    [InlineData("--rounds", "many")]
    [InlineData("--rounds", "0")]
    [InlineData("--temperature", "0")]
    [InlineData("--nonsense")]
    public void Bad_input_has_code_1(params string[] arguments)
    {
        var (code, _, error) = Run(arguments);
        code.ShouldBe(1);
        error.ShouldNotBe("");
        error.ShouldNotContain("   at ");
    }
}
