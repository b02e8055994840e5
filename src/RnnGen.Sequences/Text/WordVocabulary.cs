namespace RnnGen.Sequences;

/// <summary>
/// Numbers for words. Three are special: 0 stands for every word that has no number of its own, 1 and 2 for the begin and the end of a
/// sentence. The words follow, the most frequent first, equally frequent ones in the order of their characters. There is no padding:
/// sequences of a batch have their own lengths.
/// </summary>
public sealed class WordVocabulary : ICheckpointed
{
    /// <summary>The number of every word that has none of its own.</summary>
    public const int Unknown = 0;

    /// <summary>The number of the begin of a sentence.</summary>
    public const int Begin = 1;

    /// <summary>The number of the end of a sentence.</summary>
    public const int End = 2;

    private static readonly string[] Special = ["<unk>", "<s>", "</s>"];

    private readonly string[] _words;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string _entry;

    internal WordVocabulary(IEnumerable<string> words, string name)
    {
        _words = [.. Special, .. words];
        for (var i = Special.Length; i < _words.Length; i++)
            _numbers[_words[i]] = i;
        _entry = Entry(name);
    }

    /// <summary>The number of entries, the three special ones included.</summary>
    public int Count => _words.Length;

    /// <summary>The words, without the special ones.</summary>
    public ReadOnlySpan<string> Words => _words.AsSpan(Special.Length);

    /// <summary>The word of a number; <c>&lt;unk&gt;</c>, <c>&lt;s&gt;</c> and <c>&lt;/s&gt;</c> for the special ones.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public string this[int number] => _words[number];

    /// <summary>The words of a text, down to whichever limit is reached first.</summary>
    /// <param name="words">All words, each as often as it occurs. No word has a line end in it; a special one is passed over.</param>
    /// <param name="maxWords">The most entries, the special ones included; at least 4.</param>
    /// <param name="minCount">How often a word must occur to be kept; at least 1.</param>
    /// <param name="coverage">The share of the text that is enough: rarer words are left out. Above 0, at most 1.</param>
    /// <param name="name">What it is called in a checkpoint, where there may be others.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is outside its range.</exception>
    /// <exception cref="ArgumentException">A word is empty or has a line end in it.</exception>
    /// <exception cref="CorpusException">No word occurs so often.</exception>
    public static WordVocabulary FromWords(
        IEnumerable<string> words, int maxWords = int.MaxValue, int minCount = 1, double coverage = 1, string name = "words")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxWords, Special.Length + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        if (!(coverage is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Must be above 0 and at most 1.");

        var counts = new WordCounts(words, Special);
        var kept = counts.MostFrequent(maxWords - Special.Length, minCount, coverage);
        return kept.Count > 0
            ? new WordVocabulary(kept, name)
            : throw new CorpusException($"The text of {counts.Total} words has none that occurs at least {minCount} times.");
    }

    /// <summary>The vocabulary that a checkpoint was saved with.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="name">What it is called there.</param>
    /// <exception cref="CheckpointException">The checkpoint has no such vocabulary, or a word stands in it twice.</exception>
    public static WordVocabulary FromCheckpoint(Checkpoint checkpoint, string name = "words")
    {
        var words = checkpoint.Text(Entry(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.Distinct(StringComparer.Ordinal).Count() == words.Length
            ? new WordVocabulary(words, name)
            : throw new CheckpointException($"The checkpoint's vocabulary '{name}' is empty, or has a word twice.");
    }

    /// <summary>Reads what <see cref="Save"/> has written: a word per line.</summary>
    /// <exception cref="CorpusException">The file cannot be read, or a line is no word, or one that was there before; the message names it.</exception>
    public static WordVocabulary Load(string path, string name = "words") => WordVocabularyFile.Read(path, Special, name);

    /// <summary>Writes a word per line into a file beside <paramref name="path"/> and renames it, so that a crash loses nothing.</summary>
    /// <exception cref="IOException">The file cannot be written; an older file of this name is as it was.</exception>
    public void Save(string path) => WordVocabularyFile.Write(path, Words);

    /// <summary>The number of a word, <see cref="Unknown"/> if it has none.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word, Unknown);

    /// <summary>The numbers of words.</summary>
    public int[] Encode(IReadOnlyList<string> words) => [.. words.Select(NumberOf)];

    /// <summary>The words of numbers.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public string[] Decode(ReadOnlySpan<int> numbers)
    {
        var words = new string[numbers.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = this[numbers[i]];
        return words;
    }

    /// <summary>The share of words that have a number of their own; NaN for no words.</summary>
    public double Coverage(IEnumerable<string> words) => words.Select(word => _numbers.ContainsKey(word) ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();

    void ICheckpointed.Save(Checkpoint checkpoint) => checkpoint.Metadata[_entry] = string.Join('\n', _words[Special.Length..]);

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems) =>
        problems.ExpectText(checkpoint, _entry, string.Join('\n', _words[Special.Length..]));

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
    }

    private static string Entry(string name) => $"vocabulary.{name}";
}
