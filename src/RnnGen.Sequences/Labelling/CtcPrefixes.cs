namespace RnnGen.Sequences;

/// <summary>A tree of prefixes in arrays: each is a label behind another prefix.</summary>
internal sealed class CtcPrefixes(int capacity)
{
    public const int Empty = 0;

    private const int None = -1;

    private readonly int[] _parent = new int[capacity];
    private readonly int[] _label = new int[capacity];
    private readonly int[] _firstChild = new int[capacity];
    private readonly int[] _nextSibling = new int[capacity];
    private int _count;

    public void Clear()
    {
        _count = 0;
        New(None, CtcDecoder.Blank);
    }

    public int ParentOf(int prefix) => _parent[prefix];

    /// <summary>The last label; the blank for the empty prefix.</summary>
    public int LabelOf(int prefix) => _label[prefix];

    /// <summary>The prefix with one more label; negative if it was never added.</summary>
    public int Find(int prefix, int label)
    {
        var child = _firstChild[prefix];
        while (child != None && _label[child] != label)
            child = _nextSibling[child];
        return child;
    }

    public int Add(int prefix, int label)
    {
        var found = Find(prefix, label);
        if (found != None)
            return found;
        var added = New(prefix, label);
        (_nextSibling[added], _firstChild[prefix]) = (_firstChild[prefix], added);
        return added;
    }

    /// <summary>Writes the labels of a prefix.</summary>
    /// <returns>Their number.</returns>
    public int Write(int prefix, Span<int> labels)
    {
        var count = 0;
        for (var p = prefix; p != Empty; p = _parent[p])
            count++;
        for (var (p, i) = (prefix, count - 1); p != Empty; p = _parent[p])
            labels[i--] = _label[p];
        return count;
    }

    private int New(int parent, int label)
    {
        (_parent[_count], _label[_count], _firstChild[_count], _nextSibling[_count]) = (parent, label, None, None);
        return _count++;
    }
}
