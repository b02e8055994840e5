using System.Text.Json;

namespace RnnGen.Tests.Vectors;

/// <summary>One recurrent module of PyTorch with a ragged batch, its outputs and all its gradients, as the tooling wrote them.</summary>
internal sealed record TorchCase(
    string Kind,
    int Layers,
    int Directions,
    bool Bias,
    int[] Lengths,
    int InputSize,
    int HiddenSize,
    Dictionary<string, TorchTensor> Parameters,
    double[][][] Input,
    double[][][][] Initial,
    double[][][] Output,
    double[][][][] Final,
    TorchSeeds Seeds,
    TorchGradients Gradients)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static IEnumerable<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Vectors");

    public static TorchCase Load(string name) =>
        JsonSerializer.Deserialize<TorchCase>(File.ReadAllText(Path.Combine(Folder, name + ".json")), s_options)!;
}

/// <summary>A parameter, row by row.</summary>
internal sealed record TorchTensor(int[] Shape, double[] Data);

/// <summary>The gradients that arrive: at the output, and at each final state.</summary>
internal sealed record TorchSeeds(double[][][] Output, double[][][][] Final);

internal sealed record TorchGradients(Dictionary<string, TorchTensor> Parameters, double[][][] Input, double[][][][] Initial);
