namespace RnnGen.Sequences;

/// <summary>A text to learn from is missing, empty, unreadable, too short, or not of the form that it should have.</summary>
public sealed class CorpusException : IOException
{
    /// <summary>Makes the exception.</summary>
    public CorpusException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>An exception whose message begins with a place: <c>file:line: message</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="message">What is wrong there.</param>
    public static CorpusException At(string file, int line, string message) => new($"{file}:{line}: {message}");
}
