using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>Named tensors and named texts: the state of a training run, or the parameters of a network.</summary>
/// <remarks>
/// Its file is a <see href="https://github.com/huggingface/safetensors">safetensors</see> file, readable by every program that
/// reads those, whose metadata hold the texts and a checksum of the whole.
/// </remarks>
public sealed class Checkpoint
{
    private readonly Dictionary<string, CheckpointTensor> _tensors = [];

    /// <summary>The texts by name.</summary>
    public IDictionary<string, string> Metadata { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The tensors by name, in no particular order.</summary>
    public IReadOnlyDictionary<string, CheckpointTensor> Tensors => _tensors;

    /// <summary>A tensor.</summary>
    /// <exception cref="CheckpointException">There is no tensor of this name.</exception>
    public CheckpointTensor this[string name] =>
        _tensors.TryGetValue(name, out var tensor) ? tensor : throw new CheckpointException($"The checkpoint has no tensor '{name}'.");

    /// <summary>Puts a copy of the values under a name that is still free.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values, row by row.</param>
    /// <param name="shape">The sizes; one size, the number of values, if none are given.</param>
    /// <exception cref="ArgumentException">The name is taken, or the shape does not have as many elements as there are values.</exception>
    public void Add(string name, ReadOnlySpan<float> values, params int[] shape)
    {
        if (shape.Length == 0)
            shape = [values.Length];
        if (shape.Aggregate(1L, (product, size) => product * size) != values.Length)
            throw new ArgumentException($"A tensor of shape {Show(shape)} does not have {values.Length} values.", nameof(shape));
        if (!_tensors.TryAdd(name, new CheckpointTensor(values.ToArray(), shape)))
            throw new ArgumentException($"The checkpoint already has a tensor '{name}'.", nameof(name));
    }

    /// <summary>A text that is there.</summary>
    /// <exception cref="CheckpointException">There is no text of this name.</exception>
    public string Text(string name) =>
        Metadata.TryGetValue(name, out var text) ? text : throw new CheckpointException($"The checkpoint has no entry '{name}'.");

    /// <summary>A text that is a whole number.</summary>
    /// <exception cref="CheckpointException">There is no text of this name, or it is not a whole number.</exception>
    public long Number(string name) =>
        long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CheckpointException($"The checkpoint's entry '{name}' is '{Text(name)}', not a whole number.");

    /// <summary>The state of several objects.</summary>
    public static Checkpoint Of(params ReadOnlySpan<ICheckpointed> parts)
    {
        var checkpoint = new Checkpoint();
        foreach (var part in parts)
            part.Save(checkpoint);
        return checkpoint;
    }

    /// <summary>Puts the state back into all of the objects, or into none.</summary>
    /// <exception cref="CheckpointException">Something does not fit; the message names all of it. Nothing has been changed.</exception>
    public void RestoreInto(params ReadOnlySpan<ICheckpointed> parts)
    {
        var problems = new CheckpointProblems();
        foreach (var part in parts)
            part.Check(this, problems);
        problems.ThrowIfAny();
        foreach (var part in parts)
            part.Restore(this);
    }

    /// <summary>Writes the checkpoint beside <paramref name="path"/> and renames it, so that a crash loses nothing.</summary>
    /// <param name="path">The file; its folder is made if it is missing.</param>
    /// <exception cref="IOException">The file cannot be written; an older file of this name is as it was.</exception>
    public void Save(string path) => CheckpointFile.Write(this, path);

    /// <summary>Reads a checkpoint and verifies its checksum.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CheckpointException">The file is missing, empty, cut short, damaged, or not a checkpoint.</exception>
    public static Checkpoint Load(string path) => CheckpointFile.Read(path);

    internal static string Show(IEnumerable<int> shape) => $"[{string.Join(" × ", shape)}]";
}
