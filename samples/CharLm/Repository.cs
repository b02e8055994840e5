namespace RnnGen.Samples.CharLm;

/// <summary>Finds the repository that this program was built from: a text that is at hand everywhere.</summary>
internal static class Repository
{
    public static string? Find() => Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "RnnGen.sln")))
                return at.FullName;
        }
        return null;
    }
}
