using System.Text.Json;

namespace RnnGen.Tests.Vectors;

/// <summary>A cell of the library, or the tangent of one, as PyTorch computes it when not training: its parameters, a ragged batch, and all gradients.</summary>
/// <param name="Sizes">The arguments of the constructor.</param>
/// <param name="Inputs">For each input, for each sequence, a row per step, or one row for an input per sequence.</param>
/// <param name="Output">The name of the output whose values and seeds these are.</param>
internal sealed record CellCase(
    string Cell,
    int[] Sizes,
    int[] Lengths,
    string Output,
    Dictionary<string, TorchTensor> Parameters,
    Dictionary<string, double[][][]> Inputs,
    double[][][] Values,
    double[][][] Seeds,
    Dictionary<string, TorchTensor> Gradients,
    Dictionary<string, double[][][]> InputGradients)
{
    /// <summary>For each link, for each sequence, the step to which each step leads, or -1.</summary>
    public Dictionary<string, int[][]> Links { get; init; } = [];

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, string> s_files = new[] { "Cells", "Tangents" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Vectors", folder), "*.json"))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path));

    public static IEnumerable<string> Names => s_files.Keys.Order(StringComparer.Ordinal);

    public static CellCase Load(string name) => JsonSerializer.Deserialize<CellCase>(File.ReadAllText(s_files[name]), s_options)!;
}
