namespace RnnGen.Sequences;

/// <summary>Reads bracketed trees, without recursion, so that a deep tree is no danger.</summary>
internal sealed class TreeParser(string text)
{
    private readonly List<TreeNode> _nodes = [];
    private readonly Stack<Bracket> _open = new();
    private int _position;

    public IReadOnlyList<TreeNode> Parse()
    {
        while (Skip())
        {
            if (text[_position] == '(')
                Open();
            else if (text[_position] == ')')
                Close();
            else
                AddWord();
        }

        if (_open.TryPeek(out var missing))
            throw new FormatException($"The bracket at position {missing.Position} is not closed.");
        return _nodes;
    }

    private bool Skip()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
        return _position < text.Length;
    }

    private void Open()
    {
        var bracket = new Bracket(_position++);
        if (Skip() && text[_position] is not ('(' or ')'))
            bracket.Label = Word();
        _open.Push(bracket);
    }

    private void AddWord()
    {
        var position = _position;
        if (!_open.TryPeek(out var bracket))
            throw new FormatException($"The word '{Word()}' at position {position} stands in no bracket.");
        bracket.Children.Add(_nodes.Count);
        _nodes.Add(new TreeNode(null, Word(), []));
    }

    private void Close()
    {
        if (!_open.TryPop(out var bracket))
            throw new FormatException($"The bracket at position {_position} closes none.");
        if (bracket.Children.Count == 0)
            throw new FormatException($"The bracket at position {bracket.Position} has neither words nor brackets in it.");
        _position++;
        if (bracket.Children is [var only] && _nodes[only] is { Label: null, Word: { } word })
            _nodes[only] = new TreeNode(bracket.Label, word, []);
        else
            _nodes.Add(new TreeNode(bracket.Label, null, bracket.Children));
        if (_open.TryPeek(out var outer))
            outer.Children.Add(_nodes.Count - 1);
    }

    private string Word()
    {
        var start = _position;
        while (_position < text.Length && !char.IsWhiteSpace(text[_position]) && text[_position] is not ('(' or ')'))
            _position++;
        return text[start.._position];
    }

    private sealed class Bracket(int position)
    {
        public int Position { get; } = position;

        public string? Label { get; set; }

        public List<int> Children { get; } = [];
    }
}
