using RnnGen.Generator.Equations;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Vectors;

/// <summary>PyTorch's case as the values of a network's leaves and seeds, and what must come of them.</summary>
internal sealed class TorchPoint
{
    private const string OutputSeed = "δy.seed";

    private readonly TorchCase _torch;
    private readonly TorchNames _names;

    public TorchPoint(TorchCase torch, Network network)
    {
        _torch = torch;
        _names = new TorchNames(torch);
        var sizes = network.System.Sizes.ToDictionary(size => size.Name, size => size.Name == "input" ? torch.InputSize : torch.HiddenSize);
        Point = new Assignment(torch.Lengths, sizes) { [OutputSeed] = Rows(torch.Seeds.Output) };
        FinalSeeds = [.. network.Seeds.Where(seed => seed.Name != OutputSeed)];
        foreach (var leaf in network.Leaves)
            Point[leaf.Name] = _names.Value(leaf.Name);
        foreach (var seed in FinalSeeds)
            Point[seed.Name] = _names.State(torch.Seeds.Final, StateOf(seed));
    }

    public Assignment Point { get; }

    /// <summary>The seeds of final states: <c>δf0.h.final</c>, or <c>δb0.h.front</c> for a state that runs backwards.</summary>
    public IReadOnlyList<Variable> FinalSeeds { get; }

    public double[][] Output => Rows(_torch.Output);

    public static string StateOf(Variable seed) => seed.Name[1..seed.Name.LastIndexOf('.')];

    public static bool IsAtEnd(Variable seed) => seed.Name.EndsWith(".final", StringComparison.Ordinal);

    public double[][] Final(Variable seed) => _names.State(_torch.Final, StateOf(seed));

    public double[][] Gradient(Variable leaf) => _names.Gradient(leaf.Name);

    private static double[][] Rows(double[][][] sequences) => [.. sequences.SelectMany(steps => steps)];
}
