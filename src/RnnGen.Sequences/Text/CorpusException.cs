namespace RnnGen.Sequences;

/// <summary>A text to learn from is missing, empty, unreadable or too short.</summary>
public sealed class CorpusException : IOException
{
    /// <summary>Makes the exception.</summary>
    public CorpusException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
