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
            var of = guesses.Where((_, i) => truth[i] == row).ToArray();
            var shares = Enumerable.Range(0, languages.Count).Select(guess => of.Count(g => g == guess) / (double)Math.Max(of.Length, 1)).ToArray();
            yield return $"{languages[row].PadLeft(width)}  {string.Join(' ', shares.Select(Shade))}  {of.Length,6}  {(of.Length > 0 ? $"{shares[row]:P0}" : ""),5}";
        }
    }

    /// <summary>Empty for nothing; else a shade for each fifth.</summary>
    private static string Shade(double share) => new(share == 0 ? ' ' : Shades[Math.Clamp((int)Math.Ceiling(share * 5) - 1, 0, 4)], 2);
}
