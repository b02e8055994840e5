using System;
using System.Collections.Generic;

namespace RnnGen.Generator.Equations;

/// <summary>Tarjan's algorithm (SIAM J. Comput. 1, 1972), without recursion: components in an order in which each comes after those that it reads.</summary>
internal static class StronglyConnectedComponents
{
    public static List<List<T>> Of<T>(IEnumerable<T> roots, Func<T, IEnumerable<T>> reads)
        where T : class
    {
        var index = new Dictionary<T, int>();
        var low = new Dictionary<T, int>();
        var open = new Stack<T>();
        var isOpen = new HashSet<T>();
        var path = new Stack<(T Node, IEnumerator<T> Reads)>();
        var components = new List<List<T>>();
        foreach (var root in roots)
        {
            if (!index.ContainsKey(root))
                Enter(root);
            while (path.Count > 0)
                Advance();
        }

        return components;

        void Enter(T node)
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

        void Close(T node)
        {
            var component = new List<T>();
            T member;
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
