using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation;

/// <summary>A page of the documentation that is made from the code.</summary>
internal static class RenderedPage
{
    /// <summary>Compares a page with its file; running the tests with RNNGEN_ACCEPT=1 writes it.</summary>
    public static void Verify(string page, params string[] path)
    {
        var file = Path.Combine([Repository.Root, .. path]);
        if (Environment.GetEnvironmentVariable("RNNGEN_ACCEPT") == "1")
            File.WriteAllText(file, page);
        var received = Path.ChangeExtension(file, ".received.md");
        if (File.Exists(file) && Repository.Read(path) == page)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, page);
        Assert.Fail($"{string.Join("/", path)} is not what the code says: {Path.GetFileName(received)} beside it is; running the tests with RNNGEN_ACCEPT=1 accepts it.");
    }
}
