using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation;

/// <summary>Generated code that documents show is what the generator writes.</summary>
public class ListingTests
{
    [Theory]
    [InlineData("README.md", "private static void ForwardLoop1<V, T>(")]
    [InlineData("docs/generated-code.md", "for (var t = stretch.FirstStep;")]
    public void TheLoopOfTheLstm(string document, string begin)
    {
        var lines = Trimmed(Repository.Read(document)).ToList();
        var first = lines.FindIndex(line => line.StartsWith(begin, StringComparison.Ordinal));
        var listing = lines.Skip(first).TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal));
        string.Join("\n", Trimmed(Repository.Read("tests/RnnGen.Generator.Tests/Snapshots/Lstm.verified.cs"))).ShouldContain(string.Join("\n", listing));
    }

    private static IEnumerable<string> Trimmed(string text) => text.Split('\n').Select(line => line.Trim());
}
