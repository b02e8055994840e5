namespace RnnGen.Sequences.Tests.Text;

/// <summary>Small files in a folder that is deleted at the end.</summary>
internal sealed class TextFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("rnngen").FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
