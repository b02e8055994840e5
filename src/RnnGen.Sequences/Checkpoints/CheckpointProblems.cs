using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>Collects everything that does not fit between a checkpoint and the objects that it should be loaded into.</summary>
public sealed class CheckpointProblems
{
    private readonly List<string> _problems = [];

    /// <summary>The problems, one sentence each.</summary>
    public IReadOnlyList<string> All => _problems;

    /// <summary>Adds a problem.</summary>
    public void Add(string problem) => _problems.Add(problem);

    /// <summary>Adds a problem unless the checkpoint has this text.</summary>
    public void ExpectText(Checkpoint checkpoint, string name, string expected)
    {
        if (!checkpoint.Metadata.TryGetValue(name, out var found))
            Add($"The entry '{name}' is missing; '{Short(expected)}' is needed.");
        else if (found != expected)
            Add($"The entry '{name}' is '{Short(found, expected)}'; '{Short(expected, found)}' is needed.");
    }

    /// <summary>Adds a problem unless the checkpoint has a whole number of this name.</summary>
    public void ExpectNumber(Checkpoint checkpoint, string name)
    {
        if (!checkpoint.Metadata.TryGetValue(name, out var found))
            Add($"The entry '{name}' is missing.");
        else if (!long.TryParse(found, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            Add($"The entry '{name}' is '{Short(found)}', not a whole number.");
    }

    /// <summary>Adds a problem for every tensor below a prefix that is missing, of another shape, or not expected.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="prefix">The common start of the tensors' names, such as <c>parameters/</c>.</param>
    /// <param name="expected">The names without the prefix, and the shapes.</param>
    public void ExpectTensors(Checkpoint checkpoint, string prefix, IReadOnlyList<(string Name, int[] Shape)> expected)
    {
        foreach (var (name, shape) in expected)
        {
            if (!checkpoint.Tensors.TryGetValue(prefix + name, out var tensor))
                Add($"The tensor '{prefix}{name}' is missing; its shape is {Checkpoint.Show(shape)}.");
            else if (!tensor.Shape.AsSpan().SequenceEqual(shape))
                Add($"The tensor '{prefix}{name}' has the shape {Checkpoint.Show(tensor.Shape)}; {Checkpoint.Show(shape)} is needed.");
        }

        var known = expected.Select(e => prefix + e.Name).ToHashSet();
        foreach (var name in checkpoint.Tensors.Keys.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (!known.Contains(name))
                Add($"The tensor '{name}' belongs to nothing here.");
        }
    }

    internal void ThrowIfAny()
    {
        if (_problems.Count > 0)
            throw new CheckpointException($"The checkpoint does not fit. {string.Join(" ", _problems)}");
    }

    /// <summary>A text, or what of a long one surrounds its first difference from another.</summary>
    private static string Short(string text, string other = "")
    {
        const int most = 120;
        if (text.Length <= most)
            return text;
        var begin = Math.Clamp(text.AsSpan().CommonPrefixLength(other) - most / 3, 0, text.Length - most);
        return $"{(begin > 0 ? "…" : "")}{text.AsSpan(begin, most)}{(begin + most < text.Length ? "…" : "")}";
    }
}
