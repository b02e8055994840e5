using RnnGen.Generator.Equations;
using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Vectors;

public class TorchInterpreterTests
{
    private const double Tolerance = 1e-13;

    public static TheoryData<string> Names => [.. TorchCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradientsAreThoseOfPyTorch(string name)
    {
        var torch = TorchCase.Load(name);
        var network = SourceReader.Link(TorchSource.Of(torch));
        var names = new TorchNames(torch);
        var point = Point(torch, network, names);
        var errors = new Errors(name);
        var forward = new ReferenceInterpreter<Plain>(network.System, point);

        errors.Add("PyTorch's outputs", "y", [.. torch.Output.SelectMany(steps => steps)], Rows(forward["y"]), Tolerance);
        foreach (var seed in network.Seeds.Where(seed => seed.Name != "δy.seed"))
        {
            var variable = network.System[Seeded(seed)];
            var final = seed.Name.EndsWith(".final", StringComparison.Ordinal) ? forward.AtEnd(variable) : forward.AtFront(variable);
            errors.Add("PyTorch's final states", variable.Name, names.State(torch.Final, variable.Name), Rows(final), Tolerance);
        }

        var gradient = Gradient.OfAdjoint(network, point);
        foreach (var leaf in network.Leaves)
            errors.Add("PyTorch's gradients", leaf.Name, names.Gradient(leaf.Name), gradient[leaf], Tolerance);
        errors.ShouldBeNone();
    }

    private static Assignment Point(TorchCase torch, Network network, TorchNames names)
    {
        var sizes = network.System.Sizes.ToDictionary(size => size.Name, size => size.Name == "input" ? torch.InputSize : torch.HiddenSize);
        var point = new Assignment(torch.Lengths, sizes) { ["δy.seed"] = [.. torch.Seeds.Output.SelectMany(steps => steps)] };
        foreach (var leaf in network.Leaves)
            point[leaf.Name] = names.Value(leaf.Name);
        foreach (var seed in network.Seeds.Where(seed => seed.Name != "δy.seed"))
            point[seed.Name] = names.State(torch.Seeds.Final, Seeded(seed));
        return point;
    }

    /// <summary>The variable whose final value a seed such as <c>δf0.h.final</c> belongs to.</summary>
    private static string Seeded(Variable seed) => seed.Name[1..seed.Name.LastIndexOf('.')];

    private static double[][] Rows(Plain[][] rows) => [.. rows.Select(row => row.Select(element => element.Value).ToArray())];
}
