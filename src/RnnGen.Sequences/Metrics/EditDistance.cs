namespace RnnGen.Sequences;

/// <summary>The least number of insertions, deletions and substitutions from one sequence to another (Levenshtein 1966).</summary>
public static class EditDistance
{
    /// <summary>The distance, in memory of one row.</summary>
    public static int Of<T>(ReadOnlySpan<T> reference, ReadOnlySpan<T> hypothesis) where T : IEquatable<T>
    {
        var row = new int[hypothesis.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= reference.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = diagonal + (reference[i - 1].Equals(hypothesis[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }

    /// <summary>
    /// The edits of a shortest way, from the beginning (Wagner and Fischer 1974). Among shortest ways, looking from the end, a match or
    /// substitution goes before a deletion, and that before an insertion.
    /// </summary>
    public static Edit[] Align<T>(ReadOnlySpan<T> reference, ReadOnlySpan<T> hypothesis) where T : IEquatable<T>
    {
        var distances = Distances(reference, hypothesis);
        var edits = new List<Edit>();
        for (var (i, j) = (reference.Length, hypothesis.Length); i > 0 || j > 0;)
        {
            var differs = i > 0 && j > 0 && reference[i - 1].Equals(hypothesis[j - 1]) ? 0 : 1;
            if (i > 0 && j > 0 && distances[i, j] == distances[i - 1, j - 1] + differs)
                edits.Add(new Edit(differs == 0 ? EditKind.Match : EditKind.Substitution, --i, --j));
            else if (i > 0 && distances[i, j] == distances[i - 1, j] + 1)
                edits.Add(new Edit(EditKind.Deletion, --i, j));
            else
                edits.Add(new Edit(EditKind.Insertion, i, --j));
        }
        edits.Reverse();
        return [.. edits];
    }

    private static int[,] Distances<T>(ReadOnlySpan<T> reference, ReadOnlySpan<T> hypothesis) where T : IEquatable<T>
    {
        var distances = new int[reference.Length + 1, hypothesis.Length + 1];
        for (var i = 0; i <= reference.Length; i++)
        {
            for (var j = 0; j <= hypothesis.Length; j++)
            {
                distances[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        distances[i - 1, j - 1] + (reference[i - 1].Equals(hypothesis[j - 1]) ? 0 : 1),
                        Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1);
            }
        }
        return distances;
    }
}
