namespace RnnGen.Samples.Music;

/// <summary>Which notes belong to a key.</summary>
internal enum Mode
{
    Major,
    Dorian,
    Minor,
}
