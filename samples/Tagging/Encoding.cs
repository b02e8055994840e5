using RnnGen.Sequences;

namespace RnnGen.Samples.Tagging;

/// <summary>Numbers for words, letters and tags, made from the sentences to learn from.</summary>
internal sealed class Encoding(IReadOnlyList<Sentence> training)
{
    /// <summary>Of longer words, as many letters of their begin and of their end are read.</summary>
    public const int HalfWord = 10;

    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly List<int[]> _letters = [];

    /// <summary>Words that occur once are unknown, so that unknown words are learned too.</summary>
    public WordVocabulary Words { get; } = WordVocabulary.FromWords(training.SelectMany(s => s.Words), minCount: 2);

    public CharacterVocabulary Letters { get; } = CharacterVocabulary.FromText(string.Concat(training.SelectMany(s => s.Words)), minCount: 2);

    public LabelSet Tags { get; } = new(
        "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".Split(' '), "universal parts of speech");

    /// <summary>The letters of every form that was met.</summary>
    public IReadOnlyList<int[]> Spellings => _letters;

    public EncodedSentences Encode(IReadOnlyList<Sentence> sentences) => new(
        [.. sentences.Select(s => Words.Encode(s.Words))],
        [.. sentences.Select(s => s.Words.Select(FormOf).ToArray())],
        [.. sentences.Select(s => s.Tags.Zip(s.Lines, Tags.NumberOf).ToArray())]);

    private int FormOf(string word)
    {
        if (_forms.TryGetValue(word, out var form))
            return form;
        var letters = Letters.Encode(word);
        _letters.Add(letters.Length <= 2 * HalfWord ? letters : [.. letters[..HalfWord], .. letters[^HalfWord..]]);
        return _forms[word] = _letters.Count - 1;
    }
}

/// <summary>Sentences in numbers: of each word the number in the vocabulary, the number of its spelling, and its tag.</summary>
internal sealed record EncodedSentences(int[][] Words, int[][] Forms, int[][] Tags)
{
    public int Longest => Words.Max(s => s.Length);
}
