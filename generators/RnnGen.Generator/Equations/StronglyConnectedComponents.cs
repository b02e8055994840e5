using System;
using System.Collections.Generic;

namespace RnnGen.Generator.Equations;

/// <summary>Tarjan's algorithm (SIAM J. Comput. 1, 1972), without recursion: components in an order in which each comes after those that it reads.</summary>
internal static class StronglyConnectedComponents
{
    public static List<List<Node>> Of(IEnumerable<Node> roots, Func<Node, IEnumerable<Node>> reads)
    {
        var index = new Dictionary<Node, int>();
        var low = new Dictionary<Node, int>();
        var open = new Stack<Node>();
        var isOpen = new HashSet<Node>();
        var path = new Stack<(Node Node, IEnumerator<Node> Reads)>();
        var components = new List<List<Node>>();
        foreach (var root in roots)
        {
            if (!index.ContainsKey(root))
                Enter(root);
            while (path.Count > 0)
                Advance();
        }

        return components;

        void Enter(Node node)
        {
            index[node] = low[node] = index.Count;
            open.Push(node);
            isOpen.Add(node);
            path.Push((node, reads(node).GetEnumerator()));
        }

        void Advance()
        {
            var (node, next) = path.Peek();
            if (next.MoveNext())
            {
                var read = next.Current;
                if (!index.ContainsKey(read))
                    Enter(read);
                else if (isOpen.Contains(read))
                    low[node] = Math.Min(low[node], index[read]);
                return;
            }

            path.Pop();
            if (path.Count > 0)
                low[path.Peek().Node] = Math.Min(low[path.Peek().Node], low[node]);
            if (low[node] == index[node])
                Close(node);
        }

        void Close(Node node)
        {
            var component = new List<Node>();
            Node member;
            do
            {
                member = open.Pop();
                isOpen.Remove(member);
                component.Add(member);
            }
            while (member != node);
            components.Add(component);
        }
    }
}
