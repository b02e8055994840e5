namespace RnnGen.Sequences;

/// <summary>A checkpoint cannot be read, or does not fit what it should be loaded into. Nothing has been changed.</summary>
public sealed class CheckpointException : IOException
{
    /// <summary>Makes the exception.</summary>
    public CheckpointException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
