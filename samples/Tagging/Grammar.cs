using RnnGen.Sequences;

namespace RnnGen.Samples.Tagging;

/// <summary>
/// Makes sentences of a small grammar over invented stems. Endings tell some parts of speech, neighbours others: "the blick" is a noun,
/// "they blick" a verb. Most stems are rare, so that many words of a test were never seen in training.
/// </summary>
internal sealed class Grammar(int seed)
{
    private static readonly string[] Onsets = ["b", "bl", "d", "dr", "f", "g", "gl", "k", "kr", "m", "n", "p", "pl", "s", "st", "t", "tr", "v", "z"];
    private static readonly string[] Ends = ["ack", "ad", "am", "eck", "elt", "en", "ick", "id", "im", "ock", "olt", "om", "unt", "urk", "ug"];

    private readonly Random _random = new(seed);
    private readonly List<(string Word, string Tag)> _sentence = [];

    public IReadOnlyList<Sentence> Sentences(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private Sentence Next()
    {
        _sentence.Clear();
        Clause();
        if (_random.Next(4) == 0)
        {
            Say(Pick("and", "but"), "CCONJ");
            Clause();
        }
        Say(Pick(".", "!"), "PUNCT");
        return new Sentence([.. _sentence.Select(w => w.Word)], [.. _sentence.Select(w => w.Tag)], new TextLine[_sentence.Count]);
    }

    private void Clause()
    {
        var isPlural = _random.Next(2) == 0;
        if (_random.Next(3) == 0)
            Say(isPlural ? "they" : Pick("she", "he"), "PRON");
        else
            NounPhrase(isPlural);

        switch (_random.Next(3))
        {
            case 0:
                Say(Pick("will", "can"), "AUX");
                Say(Stem(), "VERB");
                break;
            case 1:
                Say(Stem() + "ed", "VERB");
                break;
            default:
                Say(Stem() + (isPlural ? "" : "s"), "VERB");
                break;
        }

        if (_random.Next(2) == 0)
            NounPhrase(_random.Next(2) == 0);
        if (_random.Next(3) == 0)
        {
            Say(Pick("in", "with", "under"), "ADP");
            NounPhrase(_random.Next(2) == 0);
        }
        if (_random.Next(3) == 0)
            Say(Stem() + "ly", "ADV");
    }

    private void NounPhrase(bool isPlural)
    {
        if (_random.Next(5) == 0)
        {
            var name = Stem();
            Say(char.ToUpperInvariant(name[0]) + name[1..], "PROPN");
            return;
        }
        Say(isPlural ? Pick("the", "some") : Pick("the", "a"), "DET");
        if (_random.Next(3) == 0)
            Say(Stem() + Pick("ous", ""), "ADJ");
        Say(Stem() + (isPlural ? "s" : ""), "NOUN");
    }

    /// <summary>Small numbers are drawn more often than large ones.</summary>
    private string Stem()
    {
        var number = (int)(Math.Pow(_random.NextDouble(), 2) * Onsets.Length * Ends.Length * Onsets.Length);
        var stem = Onsets[number % Onsets.Length] + Ends[number / Onsets.Length % Ends.Length];
        return number < Onsets.Length * Ends.Length ? stem : Onsets[number / Onsets.Length / Ends.Length] + "o" + stem;
    }

    private string Pick(params string[] words) => words[_random.Next(words.Length)];

    private void Say(string word, string tag) => _sentence.Add((word, tag));
}
