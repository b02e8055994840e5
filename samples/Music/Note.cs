namespace RnnGen.Samples.Music;

/// <summary>A note, and the number by which a network knows it: 0 is the beginning and the end of a tune.</summary>
/// <param name="Pitch">As in MIDI: 60 is the middle C.</param>
/// <param name="Eighths">How long it sounds, from 1 to 8.</param>
internal readonly record struct Note(int Pitch, int Eighths)
{
    public const int End = 0, Lowest = 52, Pitches = 36, Tokens = 1 + Pitches * Lengths;

    private const int Lengths = 8;

    public int Token => 1 + (Pitch - Lowest) * Lengths + Eighths - 1;

    public static Note Of(int token) => new(Lowest + (token - 1) / Lengths, 1 + (token - 1) % Lengths);

    public override string ToString() => Wish.KeyNames[Pitch % 12] + (Eighths == 1 ? "" : Eighths);
}
