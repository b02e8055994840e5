namespace RnnGen.Sequences;

/// <summary>A tree, or several, whose nodes are the steps of a sequence, children first: every node comes after all that is below it.</summary>
public sealed class Tree
{
    private readonly int[] _parents;

    internal Tree(IReadOnlyList<TreeNode> nodes)
    {
        Nodes = nodes;
        _parents = new int[nodes.Count];
        Array.Fill(_parents, -1);
        for (var step = 0; step < nodes.Count; step++)
        {
            foreach (var child in nodes[step].Children)
                _parents[child] = step;
        }
    }

    /// <summary>The nodes, in the order of steps; the root is the last.</summary>
    public IReadOnlyList<TreeNode> Nodes { get; }

    /// <summary>For each step that of its parent, or -1 for a root: successors, as a cell with any number of children takes them.</summary>
    public ReadOnlySpan<int> Parents => _parents;

    /// <summary>For each step that of its child of a number, or -1 where it has fewer: predecessors.</summary>
    /// <param name="number">Which child, from 0 on.</param>
    public int[] Children(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return [.. Nodes.Select(node => number < node.Children.Count ? node.Children[number] : -1)];
    }

    /// <summary>The tree of a bracketed text, such as <c>(S (NP trees) (VP (V grow) slowly))</c>.</summary>
    /// <remarks>Within brackets stand a label and then words and brackets; a label with one word and nothing else is one leaf.</remarks>
    /// <param name="text">One or more trees.</param>
    /// <exception cref="FormatException">A bracket is missing, or has neither words nor brackets in it; the message names the place.</exception>
    public static Tree Parse(string text) => new(new TreeParser(text).Parse());

    /// <summary>The tree of nodes that know their parents, in any order.</summary>
    /// <param name="parents">For each node the number of its parent, or -1 for a root.</param>
    /// <param name="order">The number of the node at each step; siblings keep their order.</param>
    /// <exception cref="ArgumentException">A parent is no node, or a node is below itself.</exception>
    public static Tree Of(ReadOnlySpan<int> parents, out int[] order)
    {
        var children = new List<int>[parents.Length];
        for (var node = 0; node < parents.Length; node++)
            children[node] = [];
        var roots = new List<int>();
        for (var node = 0; node < parents.Length; node++)
        {
            if (parents[node] < -1 || parents[node] >= parents.Length)
                throw new ArgumentException($"The parent of node {node} is {parents[node]}; there are nodes 0 to {parents.Length - 1}, and -1 for none.", nameof(parents));
            (parents[node] < 0 ? roots : children[parents[node]]).Add(node);
        }

        order = PostOrder(roots, children);
        if (order.Length < parents.Length)
            throw new ArgumentException($"Node {Enumerable.Range(0, parents.Length).Except(order).First()} is below itself.", nameof(parents));
        var steps = new int[order.Length];
        for (var step = 0; step < order.Length; step++)
            steps[order[step]] = step;
        return new Tree([.. order.Select(node => new TreeNode(null, null, [.. children[node].Select(child => steps[child])]))]);
    }

    private static int[] PostOrder(List<int> roots, List<int>[] children)
    {
        // The reverse of an order in which each node comes before its children, the last child first.
        var order = new List<int>();
        var open = new Stack<int>(roots);
        while (open.TryPop(out var node))
        {
            order.Add(node);
            foreach (var child in children[node])
                open.Push(child);
        }

        order.Reverse();
        return [.. order];
    }
}
