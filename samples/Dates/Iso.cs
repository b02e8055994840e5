using System.Globalization;

namespace RnnGen.Samples.Dates;

/// <summary>What is written: yyyy-MM-dd, in digits, the hyphen, and a token that ends it.</summary>
internal static class Iso
{
    public const int Symbols = 12;
    public const int Length = 10;
    public const int End = 11;

    private const string Characters = "0123456789-";

    /// <summary>The tokens of a date, and the end.</summary>
    public static int[] Encode(DateOnly date) => [.. date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Select(c => Characters.IndexOf(c)), End];

    public static string Decode(IReadOnlyList<int> tokens) => string.Concat(tokens.Select(t => Characters[t]));

    /// <summary>What stands before each token of a text: the end begins it.</summary>
    public static int[] Before(int[] tokens) => [End, .. tokens[..^1]];
}
