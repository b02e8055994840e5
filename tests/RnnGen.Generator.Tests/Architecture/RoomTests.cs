using System.Text.RegularExpressions;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Architecture;

/// <summary>What each part of the compiler may know.</summary>
public class RoomTests
{
    private static readonly string s_generator = Path.Combine(Repository.Root, "generators", "RnnGen.Generator");

    [Theory]
    [InlineData("Equations")]
    [InlineData("Differentiation")]
    [InlineData("Scheduling")]
    public void OnlyTheOuterRoomsKnowRoslyn(string room) =>
        Files(room).Where(file => File.ReadAllText(file).Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void NothingInTheCompilerKnowsACell()
    {
        string[] names = ["Lstm", "Gru", .. CellFiles.Names];
        foreach (var file in Files(""))
            names.Where(name => Regex.IsMatch(Code(file), $"(?i:{name})(?![a-z])")).ShouldBeEmpty(file);
    }

    private static IEnumerable<string> Files(string room)
    {
        var files = Directory.GetFiles(Path.Combine(s_generator, room), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(s_generator, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .ToList();
        files.ShouldNotBeEmpty();
        return files;
    }

    /// <summary>The file without its comments, which may give examples.</summary>
    private static string Code(string file) => string.Join("\n", File.ReadLines(file).Select(line => line.Split("//")[0]));
}
