namespace RnnGen.Sequences;

/// <summary>Colours from dark violet over green to yellow, of evenly rising brightness: the map known as viridis, in 64 levels.</summary>
internal static class ColourScale
{
    public const int Levels = 64;

    private static readonly (int Red, int Green, int Blue)[] Stops =
    [
        (0x44, 0x01, 0x54), (0x47, 0x2D, 0x7B), (0x3B, 0x52, 0x8B), (0x2C, 0x72, 0x8E), (0x21, 0x91, 0x8C),
        (0x28, 0xAE, 0x80), (0x5E, 0xC9, 0x62), (0xAD, 0xDC, 0x30), (0xFD, 0xE7, 0x25),
    ];

    /// <summary>The level of a place from 0 to 1; −1 for NaN.</summary>
    public static int Level(double place) => double.IsNaN(place) ? -1 : (int)Math.Round(Math.Clamp(place, 0, 1) * (Levels - 1));

    public static string Colour(int level)
    {
        var place = level / (Levels - 1.0) * (Stops.Length - 1);
        var stop = Math.Min((int)place, Stops.Length - 2);
        var (a, b, part) = (Stops[stop], Stops[stop + 1], place - stop);
        int Mix(int from, int to) => (int)Math.Round(from + part * (to - from));
        return $"#{Mix(a.Red, b.Red):x2}{Mix(a.Green, b.Green):x2}{Mix(a.Blue, b.Blue):x2}";
    }
}
