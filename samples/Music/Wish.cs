namespace RnnGen.Samples.Music;

/// <summary>What kind of tune is wanted.</summary>
/// <param name="Key">The tonic, in half tones above C.</param>
/// <param name="Mode">Major, dorian or minor.</param>
/// <param name="Style">A reel, a jig or a waltz.</param>
internal sealed record Wish(int Key, Mode Mode, Style Style)
{
    public static readonly string[] KeyNames = ["C", "C♯", "D", "E♭", "E", "F", "F♯", "G", "A♭", "A", "B♭", "B"];

    /// <summary>The numbers that a network is given.</summary>
    public const int Width = 12 + 3 + 3;

    /// <summary>The half tones of the scale above its tonic.</summary>
    public int[] Scale => Mode switch
    {
        Mode.Major => [0, 2, 4, 5, 7, 9, 11],
        Mode.Dorian => [0, 2, 3, 5, 7, 9, 10],
        _ => [0, 2, 3, 5, 7, 8, 10],
    };

    /// <summary>The eighths of a bar.</summary>
    public int Bar => Style == Style.Reel ? 8 : 6;

    /// <summary>A note of the scale: 0 is the tonic between A and G sharp, 7 the one above.</summary>
    public int Pitch(int degree) => 57 + (Key + 3) % 12 + 12 * (int)Math.Floor(degree / 7.0) + Scale[(degree % 7 + 7) % 7];

    public float[] ToVector()
    {
        var vector = new float[Width];
        vector[Key] = vector[12 + (int)Mode] = vector[15 + (int)Style] = 1;
        return vector;
    }

    public static Wish Any(Random random) => new(random.Next(12), (Mode)random.Next(3), (Style)random.Next(3));

    public override string ToString() => $"{Style.ToString().ToLowerInvariant()} in {KeyNames[Key]} {Mode.ToString().ToLowerInvariant()}";
}
