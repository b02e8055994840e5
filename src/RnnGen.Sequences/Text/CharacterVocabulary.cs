using System.Text;

namespace RnnGen.Sequences;

/// <summary>
/// Numbers for characters (Unicode scalar values). Number 0 is the unknown symbol, to which every other character is mapped; the
/// characters follow in the order of their code points.
/// </summary>
public sealed class CharacterVocabulary : ICheckpointed
{
    /// <summary>The number of the unknown symbol.</summary>
    public const int Unknown = 0;

    private const string Entry = "vocabulary";

    private readonly Rune[] _symbols;
    private readonly Dictionary<Rune, int> _numbers = [];

    private CharacterVocabulary(IEnumerable<Rune> symbols)
    {
        _symbols = [Rune.ReplacementChar, .. symbols.Where(s => s != Rune.ReplacementChar).Distinct().Order()];
        for (var i = 1; i < _symbols.Length; i++)
            _numbers[_symbols[i]] = i;
    }

    /// <summary>The number of symbols, the unknown one included.</summary>
    public int Count => _symbols.Length;

    /// <summary>All characters but the unknown one, as a text.</summary>
    public string Symbols => string.Concat(_symbols.Skip(1));

    /// <summary>The characters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxSymbols">The most symbols, the unknown one included; the most frequent characters are kept. At least 2.</param>
    /// <param name="minCount">How often a character must occur to be kept. At least 1.</param>
    /// <exception cref="CorpusException">No character occurs so often.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is too small.</exception>
    public static CharacterVocabulary FromText(string text, int maxSymbols = int.MaxValue, int minCount = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSymbols, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        var counts = new Dictionary<Rune, int>();
        foreach (var rune in text.EnumerateRunes())
            counts[rune] = counts.GetValueOrDefault(rune) + 1;
        counts.Remove(Rune.ReplacementChar);
        var kept = counts.Where(c => c.Value >= minCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(maxSymbols - 1);
        var vocabulary = new CharacterVocabulary(kept.Select(c => c.Key));
        return vocabulary.Count > 1
            ? vocabulary
            : throw new CorpusException($"The text of {text.Length} characters has none that occurs at least {minCount} times.");
    }

    /// <summary>The vocabulary that a checkpoint was saved with.</summary>
    /// <exception cref="CheckpointException">The checkpoint has no vocabulary.</exception>
    public static CharacterVocabulary FromCheckpoint(Checkpoint checkpoint)
    {
        var symbols = checkpoint.Text(Entry);
        return symbols.Length > 0
            ? new CharacterVocabulary(symbols.EnumerateRunes())
            : throw new CheckpointException("The checkpoint's vocabulary is empty.");
    }

    /// <summary>The number of a character, <see cref="Unknown"/> if it has none.</summary>
    public int NumberOf(Rune symbol) => _numbers.GetValueOrDefault(symbol, Unknown);

    /// <summary>The numbers of all characters of a text.</summary>
    public int[] Encode(string text)
    {
        var numbers = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            numbers.Add(NumberOf(rune));
        return [.. numbers];
    }

    /// <summary>The text that numbers stand for; unknown ones are written as U+FFFD.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the vocabulary.</exception>
    public string Decode(ReadOnlySpan<int> numbers)
    {
        var text = new StringBuilder(numbers.Length);
        foreach (var number in numbers)
        {
            if ((uint)number >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(numbers), number, $"The vocabulary has the numbers 0 to {Count - 1}.");
            text.Append(_symbols[number]);
        }
        return text.ToString();
    }

    void ICheckpointed.Save(Checkpoint checkpoint) => checkpoint.Metadata[Entry] = Symbols;

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems) => problems.ExpectText(checkpoint, Entry, Symbols);

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
    }
}
