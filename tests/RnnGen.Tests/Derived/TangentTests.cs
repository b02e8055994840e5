using System.Reflection;
using RnnGen.Cells;
using RnnGen.Generator.Differentiation;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.Judges;
using Xunit.Abstractions;

namespace RnnGen.Tests.Derived;

/// <summary>The tangent of every cell of the library: J v, and as its gradient H v.</summary>
public class TangentTests(ITestOutputHelper output)
{
    private static readonly Type[] s_cells = [.. typeof(Lstm).Assembly.GetTypes().Where(type => type.GetCustomAttribute<CellEquationsAttribute>() is not null)];
    private static readonly Lazy<Declaration[]> s_declarations = new(() => [.. s_cells.Select(Declare)]);

    public static TheoryData<string> Names => [.. s_cells.Select(type => type.Name)];

    [Fact]
    public void EveryOperationHasARule() => Operations.All.Where(operation => TangentRules.Of(operation) is null).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void TheTangentOfACellOfTheLibraryPassesTheJudges(string name) => DeepStack.Run(() =>
    {
        var declaration = s_declarations.Value.Single(candidate => candidate.Name == name);
        var cell = new Network(declaration, s_declarations.Value);
        var tangent = new Network(declaration with { TangentOrder = 1 }, s_declarations.Value);
        var point = RandomAssignment.Point(tangent, [3, 1, 2], seed: 7, scale: 0.6);
        var errors = new Errors(name);
        JudgeProducts(cell, tangent, point, errors);
        var judge = new GradientJudge(tangent, point, Gradient.OfAdjoint(tangent, point), errors);
        judge.JudgeDotProduct(seed: 8, eachLeaf: false);
        judge.JudgeDifferences(seed: 9, eachLeaf: false);
        if (!HasDeclaredDerivatives(cell))
            new HessianJudge(cell, tangent, point, errors).Judge(seed: 10);
        errors.ShouldBeNone();
        output.WriteLine(Errors.Largest);
        return true;
    });

    /// <summary>J v as the equations of the tangent give it, and as dual numbers do.</summary>
    private static void JudgeProducts(Network cell, Network tangent, Assignment point, Errors errors)
    {
        if (Has(cell, Operations.Bounded))
            return;
        var values = new ReferenceInterpreter<Plain>(tangent.System, point);
        var duals = new ReferenceInterpreter<Dual>(cell.System, point, HessianJudge.Direction(cell, point), DeclaredDerivatives.At(cell, point));
        foreach (var variable in cell.System.Equations.Where(variable => tangent.System.Variables.Any(other => other.Name == variable.Name + "Tangent")))
        {
            var expected = duals.Rows(variable).Select(row => row.Select(element => element.Tangent).ToArray()).ToArray();
            var actual = values[variable.Name + "Tangent"].Select(row => row.Select(element => element.Value).ToArray()).ToArray();
            errors.Add("J v", variable.Name, expected, actual, 1e-12);
        }
    }

    private static bool HasDeclaredDerivatives(Network network) => Has(network, Operations.StopGradient) || Has(network, Operations.StraightThrough) || Has(network, Operations.Bounded);

    private static bool Has(Network network, Operation operation) => network.System.Table.Nodes.Any(node => node.Is(operation));

    private static Declaration Declare(Type type)
    {
        var equations = type.GetCustomAttribute<CellEquationsAttribute>()!;
        return DeclarationText.Read(equations.Version, equations.Text).ShouldNotBeNull();
    }
}
