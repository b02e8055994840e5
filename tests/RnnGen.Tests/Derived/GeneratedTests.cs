using System.Reflection;
using RnnGen.Cells;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.CompileAndRun;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.Derived;

/// <summary>The generated code of derived cells passes the judges.</summary>
public class GeneratedTests
{
    private static readonly Type[] s_cells = [.. new[] { typeof(GeneratedTests), typeof(Lstm) }
        .SelectMany(type => type.Assembly.GetTypes()).Where(type => type.GetCustomAttribute<CellEquationsAttribute>() is not null)];

    public static TheoryData<string> Names => [.. s_cells.Where(type => type.Namespace == typeof(GeneratedTests).Namespace).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ADerivedCellPassesTheJudges(string name)
    {
        var type = s_cells.Single(cell => cell.FullName == name);
        GeneratedSuite.Judge(new Network(Declare(type), [.. s_cells.Select(Declare)]), type, type.Name, seed: 3);
    }

    private static Declaration Declare(Type type)
    {
        var equations = type.GetCustomAttribute<CellEquationsAttribute>()!;
        return DeclarationText.Read(equations.Version, equations.Text).ShouldNotBeNull();
    }
}
