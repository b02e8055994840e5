using System.Text;
using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>What a text is made of, in numbers.</summary>
internal interface ITokens
{
    /// <summary>What one of them is called.</summary>
    string Name { get; }

    int Count { get; }

    /// <summary>Those that are never written; the first one stands for all that is unknown.</summary>
    int[] Never { get; }

    /// <summary>A word for each in a file.</summary>
    string[] Names { get; }

    int[] Encode(string text);

    string Decode(int[] tokens);
}

/// <summary>Characters, white space and line ends included.</summary>
internal sealed class Characters(string text) : ITokens
{
    private readonly CharacterVocabulary _vocabulary = CharacterVocabulary.FromText(text);

    public string Name => "character";

    public int Count => _vocabulary.Count;

    public int[] Never => [CharacterVocabulary.Unknown];

    public string[] Names => ["<unk>", .. _vocabulary.Symbols.EnumerateRunes().Select(r => Rune.IsWhiteSpace(r) || Rune.IsControl(r) ? $"U+{r.Value:X4}" : r.ToString())];

    public int[] Encode(string text) => _vocabulary.Encode(text);

    public string Decode(int[] tokens) => _vocabulary.Decode(tokens);
}

/// <summary>Words, punctuation and line ends. What occurs once is unknown, so that the unknown is learned too.</summary>
internal sealed class Words(string text) : ITokens
{
    private readonly WordVocabulary _vocabulary = WordVocabulary.FromWords(TextWords.Split(text), maxWords: 10_000, minCount: 2);

    public string Name => "word";

    public int Count => _vocabulary.Count;

    public int[] Never => [WordVocabulary.Unknown, WordVocabulary.Begin, WordVocabulary.End];

    public string[] Names => ["<unk>", "<s>", "</s>", .. _vocabulary.Words];

    public int[] Encode(string text) => _vocabulary.Encode(TextWords.Split(text));

    public string Decode(int[] tokens) => TextWords.Join(_vocabulary.Decode(tokens));
}
