using System.Reflection;
using RnnGen.Cells;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.Judges;
using Xunit.Abstractions;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>Every cell of the library, as it was compiled into its assembly.</summary>
public class LibraryTests(ITestOutputHelper output)
{
    private static readonly Type[] s_cells = [.. typeof(Lstm).Assembly.GetTypes().Where(type => type.GetCustomAttribute<CellEquationsAttribute>() is not null)];

    public static TheoryData<string> Names => [.. s_cells.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ACellOfTheLibraryPassesTheJudges(string name)
    {
        var type = s_cells.Single(cell => cell.FullName == name);
        var network = new Network(Declare(type), [.. s_cells.Select(Declare)]);
        GeneratedSuite.Judge(network, type, type.Name, seed: 3);
        GeneratedSuite.JudgeWide(network, type, type.Name, seed: 4);
        GeneratedSuite.JudgeSaturated(network, type, type.Name, SaturatedLengths(type), seed: 5);
        output.WriteLine(Errors.Largest);
    }

    /// <summary>Three products in series per step: through four saturated steps they would make of the last bit of an input the eleventh digit of a value.</summary>
    private static int[] SaturatedLengths(Type type) => type == typeof(RecurrentHighwayNetwork) ? [2, 1, 2] : Batches.All[0];

    private static Declaration Declare(Type type)
    {
        var equations = type.GetCustomAttribute<CellEquationsAttribute>()!;
        return DeclarationText.Read(equations.Version, equations.Text).ShouldNotBeNull();
    }
}
