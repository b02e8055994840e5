using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>Reads one file of the ARPA format.</summary>
internal sealed class ArpaReader(string path) : IDisposable
{
    private readonly StreamReader _reader = new(path);
    private readonly NGramTrie _trie = new();
    private readonly Dictionary<string, int> _tokens = [];
    private readonly List<double> _logProbabilities = [0], _logBackOffs = [0];
    private string? _line = "";
    private int _number;

    public void Dispose() => _reader.Dispose();

    public ArpaFile Read()
    {
        while (_line is not null && _line != "\\data\\")
            Next();
        Require("\\data\\");
        var counts = Counts();
        for (var n = 1; n <= counts.Count; n++)
            Section(n, counts[n - 1]);
        Require("\\end\\");
        var model = new NGramModel(_trie, counts.Count, _tokens.Count, [.. _logProbabilities], [.. _logBackOffs]);
        return new ArpaFile(model, [.. _tokens.OrderBy(t => t.Value).Select(t => t.Key)]);
    }

    private List<int> Counts()
    {
        var counts = new List<int>();
        for (Next(); _line is not null && !_line.StartsWith('\\'); Next())
        {
            var begin = $"ngram {counts.Count + 1}=";
            if (!_line.StartsWith(begin, StringComparison.Ordinal) || !int.TryParse(_line.AsSpan(begin.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                throw Error($"'{begin}' and a number are expected, not '{_line}'");
            counts.Add(count);
        }
        return counts.Count > 0 ? counts : throw Error("'ngram 1=' and a number are expected");
    }

    private void Section(int n, int count)
    {
        Require($"\\{n}-grams:");
        var found = 0;
        for (Next(); _line is not null && !_line.StartsWith('\\'); Next(), found++)
            Entry(n, _line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (found != count)
            throw Error($"the section of {n}-grams has {found} entries instead of {count}");
    }

    private void Entry(int n, string[] parts)
    {
        if (parts.Length != n + 1 && parts.Length != n + 2)
            throw Error($"a logarithm, {n} word{(n > 1 ? "s" : "")} and perhaps a weight are expected, not '{_line}'");
        if (n == 1 && !_tokens.TryAdd(parts[1], _tokens.Count))
            throw Error($"the word '{parts[1]}' stands there twice");

        var node = NGramTrie.Root;
        for (var i = 1; i < n; i++)
            node = _trie.Child(node, TokenOf(parts[i])) is >= 0 and var child ? child : throw Error($"there is no {i}-gram '{string.Join(' ', parts[1..(i + 1)])}'");
        if (_trie.Child(node, TokenOf(parts[n])) >= 0)
            throw Error($"the {n}-gram '{string.Join(' ', parts[1..(n + 1)])}' stands there twice");
        var (logProbability, logBackOff) = (Logarithm(parts[0]), parts.Length == n + 2 ? Logarithm(parts[^1]) : 0);
        _trie.Add(node, TokenOf(parts[n]));
        _logProbabilities.Add(logProbability);
        _logBackOffs.Add(logBackOff);
    }

    private int TokenOf(string word) => _tokens.TryGetValue(word, out var token) ? token : throw Error($"the word '{word}' is not among the 1-grams");

    private double Logarithm(string text) =>
        !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsNaN(value) ? throw Error($"'{text}' is no number")
        : value <= ArpaWriter.Never ? double.NegativeInfinity
        : value * Math.Log(10);

    /// <summary>Goes on to the next line that is not empty.</summary>
    private void Next()
    {
        do
        {
            _line = _reader.ReadLine()?.Trim();
            _number++;
        }
        while (_line?.Length == 0);
    }

    private void Require(string heading)
    {
        if (_line != heading)
            throw Error($"the section '{heading}' is expected, not {(_line is null ? "the end of the file" : $"'{_line}'")}");
    }

    private InvalidDataException Error(string message) => new($"{path}({_number}): {message}.");
}
