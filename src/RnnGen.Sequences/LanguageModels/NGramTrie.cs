namespace RnnGen.Sequences;

/// <summary>
/// N-grams as a tree: a node is an n-gram, its children are those with one token more behind it. Node 0 is the empty n-gram. A parent
/// comes before its children.
/// </summary>
internal sealed class NGramTrie
{
    public const int Root = 0;

    private readonly Dictionary<long, int> _children = [];
    private readonly List<(int Parent, int Token, int Length, int Suffix)> _nodes = [(-1, -1, 0, -1)];

    public int Count => _nodes.Count;

    public int Parent(int node) => _nodes[node].Parent;

    /// <summary>The last token.</summary>
    public int Token(int node) => _nodes[node].Token;

    public int Length(int node) => _nodes[node].Length;

    /// <summary>The longest n-gram of the tree that is the end of this one, without being it.</summary>
    public int Suffix(int node) => _nodes[node].Suffix;

    /// <summary>The n-gram with a token more, −1 if the tree has none.</summary>
    public int Child(int node, int token) => _children.TryGetValue(Key(node, token), out var child) ? child : -1;

    /// <summary>The same, put into the tree if need be. All n-grams that end it must be there before.</summary>
    public int Add(int node, int token)
    {
        if (_children.TryGetValue(Key(node, token), out var child))
            return child;
        child = _nodes.Count;
        _nodes.Add((node, token, _nodes[node].Length + 1, node == Root ? Root : Longest(Suffix(node), token)));
        _children[Key(node, token)] = child;
        return child;
    }

    /// <summary>The longest n-gram of the tree that ends this one followed by a token.</summary>
    public int Longest(int node, int token)
    {
        for (; node >= 0; node = Suffix(node))
        {
            if (_children.TryGetValue(Key(node, token), out var child))
                return child;
        }
        return Root;
    }

    /// <summary>The first token.</summary>
    public int First(int node)
    {
        while (Parent(node) != Root)
            node = Parent(node);
        return Token(node);
    }

    /// <summary>The tokens of an n-gram.</summary>
    public int[] Tokens(int node)
    {
        var tokens = new int[Length(node)];
        for (var i = tokens.Length - 1; i >= 0; i--, node = Parent(node))
            tokens[i] = Token(node);
        return tokens;
    }

    private static long Key(int node, int token) => ((long)node << 32) | (uint)token;
}
