using RnnGen.Sequences;

namespace RnnGen.Samples.Names;

/// <summary>A picture of what is taken for what: a row per language, a column per guess, the darker the more of the row's names.</summary>
internal static class Confusion
{
    private const string Shades = "·░▒▓█";

    public static IEnumerable<string> Lines(LabelSet languages, IReadOnlyList<int> truth, IReadOnlyList<int> guesses)
    {
        var width = languages.Labels.Max(l => l.Length);
        yield return $"{new string(' ', width + 1)} {string.Join(' ', languages.Labels.Select(l => l[..2]))}   names  right";
        for (var row = 0; row < languages.Count; row++)
        {
            var (shares, names) = Row(languages, truth, guesses, row);
            yield return $"{languages[row].PadLeft(width)}  {string.Join(' ', shares.Select(Shade))}  {names,6}  {(names > 0 ? $"{shares[row]:P0}" : ""),5}";
        }
    }

    public static Picture ToPicture(LabelSet languages, IReadOnlyList<int> truth, IReadOnlyList<int> guesses)
    {
        var cells = new double[languages.Count, languages.Count];
        for (var row = 0; row < languages.Count; row++)
            foreach (var (guess, share) in Row(languages, truth, guesses, row).Shares.Index())
                cells[row, guess] = share;
        return Picture.HeatMap(
            "What is taken for what", Axis.Categories("guess", languages.Labels), Axis.Categories("language", languages.Labels), cells, Axis.Numbers("share", 0, 1));
    }

    private static (double[] Shares, int Names) Row(LabelSet languages, IReadOnlyList<int> truth, IReadOnlyList<int> guesses, int row)
    {
        var of = guesses.Where((_, i) => truth[i] == row).ToArray();
        return ([.. Enumerable.Range(0, languages.Count).Select(guess => of.Count(g => g == guess) / (double)Math.Max(of.Length, 1))], of.Length);
    }

    /// <summary>Empty for nothing; else a shade for each fifth.</summary>
    private static string Shade(double share) => new(share == 0 ? ' ' : Shades[Math.Clamp((int)Math.Ceiling(share * 5) - 1, 0, 4)], 2);
}
