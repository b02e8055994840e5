using System.Reflection;
using System.Text.RegularExpressions;
using RnnGen.Generator.Equations;
using RnnGen.Numerics;

namespace RnnGen.Generator.Tests.Equations;

/// <summary>Every operation has a value, a derivative, a kernel and a row of documentation.</summary>
public partial class OperationTests
{
    public static TheoryData<string> Names => [.. Operations.All.Select(operation => operation.Name)];

    /// <summary>Those whose derivative is that of their value, and by an argument does not go through another argument that depends on it.</summary>
    public static TheoryData<string> Elementwise => [.. Operations.All.Where(operation => operation.Value is not null).Select(operation => operation.Name).Except(["LayerNorm", "RmsNorm", "StopGradient", "StraightThrough", "Bounded"])];

    [Fact]
    public void EveryOperationIsListed() => typeof(Operations).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => field.GetValue(null)).OfType<Operation>()
        .ShouldBe(Operations.All, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingIsMissing(string name)
    {
        var operation = Find(name);
        (operation.Value is not null).ShouldBe(operation.Kind == OperationKind.Elementwise);
        operation.Derivative.ShouldNotBeNull();
        operation.Kernel.ShouldNotBeEmpty();
        operation.Notation.ShouldNotBeEmpty();
        operation.Documentation.ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsKernelIsInTheRuntime(string name)
    {
        var kernel = Kernel().Match(Find(name).Kernel);
        if (!kernel.Success)
            return;
        var type = kernel.Groups["type"].Value == "V" ? typeof(ISimd<,>) : typeof(ISimd<,>).Assembly.GetType($"RnnGen.Numerics.{kernel.Groups["type"].Value}{(kernel.Groups["generic"].Success ? "`2" : "")}");
        type.ShouldNotBeNull();
        type.GetMembers().ShouldContain(member => member.Name == kernel.Groups["member"].Value);
    }

    [Theory]
    [MemberData(nameof(Elementwise))]
    public void ItsDerivativeIsTheSlopeOfItsValue(string name)
    {
        var operation = Find(name);
        var arity = operation.Kernel.Contains("{1}") ? 2 : 1;
        double[][] points = [[0.3, 0.8], [1.7, -0.6], [2.6, 3.1]];
        foreach (var point in points.Select(point => point[..arity]))
        {
            for (var argument = 0; argument < arity; argument++)
                Slope(operation, point, argument).ShouldBe(Difference(operation, point, argument), 1e-8, $"at {string.Join(", ", point)}");
        }
    }

    private static Operation Find(string name) => Operations.All.Single(operation => operation.Name == name);

    private static double Slope(Operation operation, double[] point, int argument)
    {
        var table = new NodeTable();
        var variables = point.Select((_, i) => new Variable($"v{i}", VariableKind.Input, Shape.Scalar, Domain.Step)).ToList();
        var node = table.Make(operation, [.. variables.Select(table.Read)], Shape.Scalar, Domain.Step, Detail.None);
        var one = new Variable("one", VariableKind.Seed, Shape.Scalar, Domain.Step);
        return operation.Derivative(table, node, table.Read(one), argument) is { } derivative ? Evaluate(derivative) : 0;

        double Evaluate(Node inner) => inner.Operation.Value is { } value
            ? value([.. inner.Arguments.Select(Evaluate)])
            : inner.Is(Operations.Constant) ? inner.Detail.Value : inner.Variable == one ? 1 : point[variables.IndexOf(inner.Variable)];
    }

    private static double Difference(Operation operation, double[] point, int argument)
    {
        const double Step = 1e-5;
        return (At(Step) - At(-Step)) / (2 * Step);

        double At(double step) => operation.Value!([.. point.Select((value, i) => i == argument ? value + step : value)]);
    }

    [GeneratedRegex(@"^(?<type>\w+)(?<generic><V, T>)?\.(?<member>\w+)")]
    private static partial Regex Kernel();
}
