namespace RnnGen.Sequences;

/// <summary>Numbers for the labels of a task, from 0 in the order of their characters. Unlike words, labels are never unknown.</summary>
public sealed class LabelSet : ICheckpointed
{
    private readonly string[] _labels;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string _name;

    /// <summary>Makes the set.</summary>
    /// <param name="labels">The labels, each of them once or more often; at least one.</param>
    /// <param name="name">What it is called in a checkpoint and in errors.</param>
    /// <exception cref="ArgumentException">There is no label, or one is empty or has a line end in it.</exception>
    public LabelSet(IEnumerable<string> labels, string name = "labels")
    {
        _labels = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (_labels.Length == 0 || _labels.Any(label => label.Length == 0 || label.Contains('\n')))
            throw new ArgumentException("There is no label, or one is empty or has a line end in it.", nameof(labels));
        for (var i = 0; i < _labels.Length; i++)
            _numbers[_labels[i]] = i;
        _name = name;
    }

    /// <summary>The number of labels.</summary>
    public int Count => _labels.Length;

    /// <summary>The labels, in the order of their numbers.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>The label of a number.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public string this[int number] => _labels[number];

    /// <summary>The set that a checkpoint was saved with.</summary>
    /// <exception cref="CheckpointException">The checkpoint has no such set.</exception>
    public static LabelSet FromCheckpoint(Checkpoint checkpoint, string name = "labels") => new(checkpoint.Text($"labels.{name}").Split('\n'), name);

    /// <summary>The number of a label, −1 if it is not in the set.</summary>
    public int Find(string label) => _numbers.GetValueOrDefault(label, -1);

    /// <summary>The number of a label that was read from a file.</summary>
    /// <param name="label">The label.</param>
    /// <param name="line">Where it stands.</param>
    /// <exception cref="CorpusException">It is not in the set; the message names file and line.</exception>
    public int NumberOf(string label, TextLine line) =>
        Find(label) is >= 0 and var number ? number : throw line.Error($"'{label}' is none of the {Count} {_name}.");

    void ICheckpointed.Save(Checkpoint checkpoint) => checkpoint.Metadata[$"labels.{_name}"] = string.Join('\n', _labels);

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems) =>
        problems.ExpectText(checkpoint, $"labels.{_name}", string.Join('\n', _labels));

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
    }
}
