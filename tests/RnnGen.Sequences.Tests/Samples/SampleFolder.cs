namespace RnnGen.Sequences.Tests.Samples;

/// <summary>Runs a sample as a user does, in a folder of its own.</summary>
public abstract class SampleFolder(string sample) : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("rnngen").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <returns>The path.</returns>
    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs it well, and has it draw its picture.</summary>
    protected string Draw(params string[] arguments)
    {
        var (code, output, error) = Run([.. arguments, "--picture", "picture.svg"]);
        error.ShouldBe("");
        code.ShouldBe(0, output);
        SampleProcess.ShouldBeAPicture(Path.Combine(Folder, "picture.svg"));
        return output;
    }

    protected (int Code, string Output, string Error) Run(params string[] arguments) => SampleProcess.Run(sample, arguments, Folder);
}
