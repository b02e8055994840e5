using System.Xml.Linq;

namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs the sample as a user does.</summary>
public sealed class LongMemoryTests() : SampleFolder("LongMemory")
{
    [Fact]
    public void Compares_three_memories_and_draws_their_gradients()
    {
        var (code, output, error) = Run("--quick");
        error.ShouldBe("");
        code.ShouldBe(0);
        foreach (var name in new[] { "adding 10", "copying 5", "Reber 1", "Elman", "Gru", "Lstm", "steps before the loss" })
            output.ShouldContain(name);
        var pictures = Directory.GetFiles(Path.Combine(Folder, "artifacts", "long-memory"));
        pictures.Length.ShouldBe(12);
        foreach (var picture in pictures)
            XDocument.Load(picture);
    }

    [Theory]
    [InlineData("--steps", "0")]
    [InlineData("--units", "many")]
    [InlineData("--nonsense")]
    public void Bad_input_has_code_1(params string[] arguments)
    {
        var (code, _, error) = Run(arguments);
        code.ShouldBe(1);
        error.ShouldNotBe("");
        error.ShouldNotContain("   at ");
    }
}
