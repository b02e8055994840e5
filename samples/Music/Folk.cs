namespace RnnGen.Samples.Music;

/// <summary>Tunes by rule, in the manner of folk dances: four bars that walk along the scale and rest on the fifth, and the same again, but they come home.</summary>
internal static class Folk
{
    public const int Bars = 8, MostNotes = Bars * 8;

    private static readonly int[][] Reel = [[1, 1, 1, 1, 1, 1, 1, 1], [2, 1, 1, 2, 1, 1], [2, 2, 1, 1, 2], [3, 1, 2, 1, 1]];
    private static readonly int[][] Jig = [[1, 1, 1, 1, 1, 1], [2, 1, 1, 1, 1], [2, 1, 2, 1], [3, 1, 1, 1]];
    private static readonly int[][] Waltz = [[2, 2, 2], [4, 2], [3, 1, 2], [2, 1, 1, 2]];

    public static List<Note> Tune(Wish wish, Random random)
    {
        var rhythms = wish.Style switch { Style.Reel => Reel, Style.Jig => Jig, _ => Waltz };
        var (degree, phrase) = (2 * random.Next(3), new List<Note>());
        for (var bar = 0; bar < Bars / 2 - 1; bar++)
        {
            foreach (var eighths in rhythms[random.Next(rhythms.Length)])
            {
                phrase.Add(new Note(wish.Pitch(degree), eighths));
                degree = Math.Clamp(degree + random.Next(10) switch { < 4 => 1, < 8 => -1, 8 => 2, _ => -2 }, -2, 9);
            }
        }
        return [.. phrase, new Note(wish.Pitch(4), wish.Bar), .. phrase, new Note(wish.Pitch(0), wish.Bar)];
    }
}
