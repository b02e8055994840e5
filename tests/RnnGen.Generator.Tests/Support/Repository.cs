namespace RnnGen.Generator.Tests.Support;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path])).ReplaceLineEndings("\n");

    private static string FindRoot(string directory) =>
        File.Exists(Path.Combine(directory, "RnnGen.sln")) ? directory : FindRoot(Path.GetDirectoryName(directory)!);
}
