using System.Globalization;
using System.Text.RegularExpressions;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>Words, numbers and brackets in LaTeX, within what GitHub renders.</summary>
internal static partial class MathText
{
    private const int LargestDenominator = 64;
    private const int LongestDecimal = 6;
    private const string Decimals = "G6";

    private static readonly HashSet<string> s_greek =
        ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "rho", "sigma", "tau", "phi", "chi", "psi", "omega"];

    /// <summary>A C# name: one letter as it is, a Greek one as itself, a word upright, and the number at its end as an index.</summary>
    public static (string Symbol, string Index) Name(string name)
    {
        var match = Numbered().Match(name);
        var word = match.Groups[1].Value;
        var symbol = word.Length == 1 ? word : s_greek.Contains(word) ? @"\" + word : $@"\mathrm{{{word}}}";
        return (symbol, match.Groups[2].Value);
    }

    public static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var power = PowerOfTen().Match(text);
        if (power.Success)
            return (power.Groups[1].Value is "1" or "-1" ? power.Groups[1].Value.TrimEnd('1') : power.Groups[1].Value + @" \cdot ") + $"10^{{{int.Parse(power.Groups[2].Value, CultureInfo.InvariantCulture)}}}";
        return text.Length <= LongestDecimal ? text : Fraction(number) ?? number.ToString(Decimals, CultureInfo.InvariantCulture);
    }

    public static string Brackets(string inside) => inside.Contains(@"\frac", StringComparison.Ordinal) ? $@"\left({inside}\right)" : $"({inside})";

    private static string? Fraction(double number)
    {
        var denominator = Enumerable.Range(2, LargestDenominator - 1).FirstOrDefault(denominator => Math.Abs(number * denominator - Math.Round(number * denominator)) < 1e-12);
        return denominator == 0 ? null : $"{(number < 0 ? "-" : "")}\\tfrac{{{Math.Abs(Math.Round(number * denominator))}}}{{{denominator}}}";
    }

    [GeneratedRegex(@"^(.*?)(\d*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(-?[\d.]+)E([+-]\d+)$")]
    private static partial Regex PowerOfTen();
}
