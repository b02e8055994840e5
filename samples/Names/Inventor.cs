namespace RnnGen.Samples.Names;

/// <summary>Invents names: each language has syllables and endings of its own, some of which others have too.</summary>
internal sealed class Inventor(int seed)
{
    private static readonly (string Language, string[] Syllables, string[] Endings)[] Languages =
    [
        ("Arvish", ["ar", "vi", "ka", "no", "bel", "thu", "ra"], ["an", "ath", "or", "iel"]),
        ("Brundic", ["brun", "gor", "dak", "mok", "hru", "ka", "no"], ["sk", "grad", "or", "ov"]),
        ("Chalean", ["cha", "le", "mi", "no", "ra", "lu", "si"], ["ne", "lle", "an", "o"]),
        ("Dottish", ["dot", "mac", "fer", "wil", "len", "bel", "thu"], ["ton", "son", "ley", "ath"]),
        ("Estri", ["es", "tri", "ki", "ta", "mi", "ka", "ra"], ["ka", "mi", "to", "o"]),
        ("Fonnic", ["fon", "hel", "gud", "sven", "brun", "gor", "wil"], ["sen", "son", "ur", "grad"]),
    ];

    private readonly Random _random = new(seed);

    public IReadOnlyList<Name> Names(int count) => [.. Enumerable.Range(0, count).Select(_ => Next()).Distinct()];

    private Name Next()
    {
        var (language, syllables, endings) = Languages[_random.Next(Languages.Length)];
        var text = string.Concat(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Pick(syllables))) + Pick(endings);
        return new Name(char.ToUpperInvariant(text[0]) + text[1..], language);
    }

    private string Pick(string[] parts) => parts[_random.Next(parts.Length)];
}
