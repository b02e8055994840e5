namespace RnnGen.Sequences;

/// <summary>Collects the lines of one CoNLL-U sentence, each judged as it comes, and the links between them at the end.</summary>
internal sealed class ConlluReader
{
    private readonly List<string> _comments = [];
    private readonly List<ConlluWord> _words = [];
    private readonly List<ConlluWord> _ranges = [];
    private readonly List<ConlluWord> _empty = [];
    private TextLine _last;
    private int _rangeEnd;
    private int _emptyAfter;

    public void Add(TextLine line)
    {
        _last = line;
        if (line.Text.StartsWith('#'))
        {
            if (_words.Count + _ranges.Count + _empty.Count > 0)
                throw line.Error("A comment stands inside a sentence; a blank line is missing before it.");
            _comments.Add(line.Text);
            return;
        }

        var word = new ConlluWord(line, line.Fields(ConlluWord.Columns));
        var id = word.Number;
        switch (id.What)
        {
            case ConlluId.Kind.Word:
                AddWord(word, id.First);
                break;
            case ConlluId.Kind.Range:
                AddRange(word, id);
                break;
            default:
                AddEmpty(word, id);
                break;
        }
    }

    /// <summary>The sentence, null if there were no lines. Starts the next one.</summary>
    /// <exception cref="CorpusException">There are comments without words, or a line names a word that is not there.</exception>
    public ConlluSentence? Take()
    {
        if (_comments.Count + _words.Count + _ranges.Count + _empty.Count == 0)
            return null;
        if (_words.Count == 0)
            throw _last.Error("The sentence ends here without a word.");
        if (_rangeEnd > _words.Count)
            throw _ranges[^1].Line.Error($"The range {_ranges[^1].Id} ends behind the sentence's last word, {_words.Count}.");
        foreach (var word in _words)
            if (word.Head is { } head && head > _words.Count)
                throw word.Line.Error($"The head {head} is behind the sentence's last word, {_words.Count}.");

        var sentence = new ConlluSentence([.. _comments], [.. _words], [.. _ranges], [.. _empty]);
        _comments.Clear();
        _words.Clear();
        _ranges.Clear();
        _empty.Clear();
        (_rangeEnd, _emptyAfter) = (0, 0);
        return sentence;
    }

    private void AddWord(ConlluWord word, int number)
    {
        if (number != _words.Count + 1)
            throw word.Line.Error($"Word {number} follows word {_words.Count}.");
        if (word.Fields[6] != "_" && word.Head is null)
            throw word.Line.Error($"The head '{word.Fields[6]}' is no number of a word.");
        if (word.Head == number)
            throw word.Line.Error($"Word {number} is its own head.");
        _words.Add(word);
        _emptyAfter = 0;
    }

    private void AddRange(ConlluWord range, ConlluId id)
    {
        if (id.First != _words.Count + 1 || id.First <= _rangeEnd)
            throw range.Line.Error($"The range {range.Id} stands behind word {_words.Count}{(id.First <= _rangeEnd ? ", inside another one" : "")}.");
        _rangeEnd = id.Second;
        _ranges.Add(range);
    }

    private void AddEmpty(ConlluWord node, ConlluId id)
    {
        if (id.First != _words.Count || id.Second != _emptyAfter + 1)
            throw node.Line.Error($"The empty node {node.Id} stands where {_words.Count}.{_emptyAfter + 1} is due.");
        _emptyAfter++;
        _empty.Add(node);
    }
}
