namespace RnnGen.Samples.Music;

/// <summary>How a tune moves: in four quarters, in six eighths, in three quarters.</summary>
internal enum Style
{
    Reel,
    Jig,
    Waltz,
}
