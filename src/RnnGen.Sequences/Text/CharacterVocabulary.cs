using System.Text;

namespace RnnGen.Sequences;

/// <summary>
/// Numbers for characters (Unicode scalar values). Number 0 is the unknown symbol, to which every other character is mapped; a begin and an end, if
/// they are wanted, have the numbers 1 and 2; the characters follow in the order of their code points.
/// </summary>
public sealed class CharacterVocabulary : ICheckpointed
{
    /// <summary>The number of the unknown symbol.</summary>
    public const int Unknown = 0;

    /// <summary>The number of the begin of a text, of a vocabulary that <see cref="HasEnds"/>.</summary>
    public const int Begin = 1;

    /// <summary>The number of the end of a text, of a vocabulary that <see cref="HasEnds"/>.</summary>
    public const int End = 2;

    private const string Entry = "vocabulary", EndsEntry = "vocabulary.ends";

    /// <summary>The control characters that are made for it: they stand in no text.</summary>
    private static readonly Rune[] Ends = [new('\u0002'), new('\u0003')];

    private readonly Rune[] _symbols;
    private readonly Dictionary<Rune, int> _numbers = [];

    private CharacterVocabulary(IEnumerable<Rune> symbols, bool hasEnds)
    {
        HasEnds = hasEnds;
        Rune[] special = hasEnds ? [Rune.ReplacementChar, .. Ends] : [Rune.ReplacementChar];
        _symbols = [.. special, .. symbols.Except(special).Order()];
        for (var i = special.Length; i < _symbols.Length; i++)
            _numbers[_symbols[i]] = i;
    }

    /// <summary>Whether there are numbers for the begin and the end of a text.</summary>
    public bool HasEnds { get; }

    /// <summary>The number of symbols, the special ones included.</summary>
    public int Count => _symbols.Length;

    /// <summary>All characters but the special ones, as a text.</summary>
    public string Symbols => string.Concat(_symbols.Skip(HasEnds ? 3 : 1));

    /// <summary>The characters of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxSymbols">The most symbols, the special ones included; the most frequent characters are kept. At least 2, or 4 with ends.</param>
    /// <param name="minCount">How often a character must occur to be kept. At least 1.</param>
    /// <param name="coverage">The share of the text that is enough: rarer characters are left out. Above 0, at most 1.</param>
    /// <param name="hasEnds">Whether there are numbers for the begin and the end of a text.</param>
    /// <exception cref="CorpusException">No character occurs so often.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is too small.</exception>
    public static CharacterVocabulary FromText(
        string text, int maxSymbols = int.MaxValue, int minCount = 1, double coverage = 1, bool hasEnds = false)
    {
        var special = hasEnds ? 3 : 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSymbols, special + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minCount, 1);
        if (!(coverage is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "Must be above 0 and at most 1.");

        var (counts, all, covered) = (new Dictionary<Rune, int>(), 0L, 0L);
        foreach (var rune in text.EnumerateRunes())
        {
            counts[rune] = counts.GetValueOrDefault(rune) + 1;
            all++;
        }
        counts.Remove(Rune.ReplacementChar);
        foreach (var end in hasEnds ? Ends : [])
            counts.Remove(end);

        var kept = new List<Rune>();
        foreach (var (symbol, count) in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key))
        {
            if (kept.Count == maxSymbols - special || count < minCount || (coverage < 1 && covered >= coverage * all))
                break;
            kept.Add(symbol);
            covered += count;
        }
        return kept.Count > 0
            ? new CharacterVocabulary(kept, hasEnds)
            : throw new CorpusException($"The text of {text.Length} characters has none that occurs at least {minCount} times.");
    }

    /// <summary>The vocabulary that a checkpoint was saved with.</summary>
    /// <exception cref="CheckpointException">The checkpoint has no vocabulary.</exception>
    public static CharacterVocabulary FromCheckpoint(Checkpoint checkpoint)
    {
        var symbols = checkpoint.Text(Entry);
        return symbols.Length > 0
            ? new CharacterVocabulary(symbols.EnumerateRunes(), checkpoint.Metadata.ContainsKey(EndsEntry))
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

    /// <summary>The text that numbers stand for; unknown ones are written as U+FFFD, a begin or an end as nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the vocabulary.</exception>
    public string Decode(ReadOnlySpan<int> numbers)
    {
        var text = new StringBuilder(numbers.Length);
        foreach (var number in numbers)
        {
            if ((uint)number >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(numbers), number, $"The vocabulary has the numbers 0 to {Count - 1}.");
            if (!HasEnds || number is not (Begin or End))
                text.Append(_symbols[number]);
        }
        return text.ToString();
    }

    void ICheckpointed.Save(Checkpoint checkpoint)
    {
        checkpoint.Metadata[Entry] = Symbols;
        if (HasEnds)
            checkpoint.Metadata[EndsEntry] = "1";
    }

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectText(checkpoint, Entry, Symbols);
        if (checkpoint.Metadata.ContainsKey(EndsEntry) != HasEnds)
            problems.Add(HasEnds ? "The checkpoint's vocabulary has no begin and no end." : "The checkpoint's vocabulary has a begin and an end; this one has no begin and no end.");
    }

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
    }
}
