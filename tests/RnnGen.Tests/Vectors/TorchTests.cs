using RnnGen.Generator.Equations;
using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Vectors;

/// <summary>Values, final states and all gradients are PyTorch's: those of the equations, and those of the generated code.</summary>
public class TorchTests
{
    public static TheoryData<string> Names => [.. TorchCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheEquationsAreThoseOfPyTorch(string name)
    {
        var torch = TorchCase.Load(name);
        var network = SourceReader.Link(TorchSource.Of(torch));
        var expected = new TorchPoint(torch, network);
        var errors = new Errors(name);
        var forward = new ReferenceInterpreter<Plain>(network.System, expected.Point);

        errors.Add("PyTorch's outputs", "y", expected.Output, Rows(forward["y"]), 1e-13);
        foreach (var seed in expected.FinalSeeds)
        {
            var state = network.System[TorchPoint.StateOf(seed)];
            errors.Add("PyTorch's final states", state.Name, expected.Final(seed), Rows(TorchPoint.IsAtEnd(seed) ? forward.AtEnd(state) : forward.AtFront(state)), 1e-13);
        }

        var gradient = Gradient.OfAdjoint(network, expected.Point);
        foreach (var leaf in network.Leaves)
            errors.Add("PyTorch's gradients", leaf.Name, expected.Gradient(leaf), gradient[leaf], 1e-13);
        errors.ShouldBeNone();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGeneratedCodeComputesWhatPyTorchComputes(string name)
    {
        var torch = TorchCase.Load(name);
        var source = TorchSource.Of(torch);
        var network = SourceReader.Link(source);
        var expected = new TorchPoint(torch, network);
        using var cells = new CompiledCells(source);
        int[] sizes = [.. network.System.Sizes.Select(size => expected.Point.Sizes[size.Name])];
        var errors = new Errors($"{name}, generated");
        Judge(GeneratedRun.Of<double>(cells[TorchSource.Class], sizes), "PyTorch's, generated", 1e-12);
        Judge(GeneratedRun.Of<float>(cells[TorchSource.Class], sizes), "PyTorch's, generated, float", 1e-5);
        errors.ShouldBeNone();

        void Judge(IGeneratedRun cell, string kind, double tolerance)
        {
            cell.Forward(expected.Point);
            errors.Add(kind, "y", expected.Output, cell.Value("y"), tolerance);
            cell.Backward(expected.Point);
            foreach (var leaf in network.Leaves)
                errors.Add(kind, leaf.Name, expected.Gradient(leaf), leaf.Kind == VariableKind.Parameter ? [cell.ParameterGradient(leaf.Name)] : cell.Value("δ" + leaf.Name), tolerance);
        }
    }

    private static double[][] Rows(Plain[][] rows) => [.. rows.Select(row => row.Select(element => element.Value).ToArray())];
}
