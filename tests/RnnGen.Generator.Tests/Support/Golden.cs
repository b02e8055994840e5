namespace RnnGen.Generator.Tests.Support;

/// <summary>
/// Compares texts with those that were accepted before: <c>Name.verified.txt</c>. Where they differ, what was received lies beside
/// it as <c>Name.received.txt</c>; running the tests with RNNGEN_ACCEPT=1 accepts it.
/// </summary>
internal static class Golden
{
    private static readonly bool s_accepts = Environment.GetEnvironmentVariable("RNNGEN_ACCEPT") == "1";

    /// <param name="name">The folder and name within the test project, with <c>verified</c> before the ending.</param>
    public static void Verify(string received, params string[] name)
    {
        var verified = Path.Combine([Folder, .. name]);
        var beside = verified.Replace(".verified.", ".received.");
        if (s_accepts)
            Write(verified, received);
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected == received)
            File.Delete(beside);
        else
            Write(beside, received);
        received.ShouldBe(expected, $"{beside} differs from what was accepted.");
    }

    /// <summary>The names for which something was accepted in a folder.</summary>
    public static IEnumerable<string> Names(params string[] folder) => Directory
        .EnumerateFiles(Path.Combine([Folder, .. folder]), "*.verified.*")
        .Select(path => Path.GetFileName(path).Split('.')[0]);

    private static string Folder => Path.Combine(Repository.Root, "tests", "RnnGen.Generator.Tests");

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
