namespace RnnGen.Sequences;

/// <summary>Files that are there as a whole, or as they were before: they are written beside their place and renamed.</summary>
internal static class WholeFile
{
    /// <param name="path">The file; its folder is made if there is none.</param>
    /// <param name="write">Writes what stands in it.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var beside = $"{full}.{Environment.ProcessId}.new";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
