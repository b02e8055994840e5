using RnnGen.Generator.Differentiation;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Equations.Linking;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Tests.Support;

/// <summary>Takes declarations through the rooms that know no C#.</summary>
internal static class Linked
{
    /// <summary>The last cell of the text, with the cells before it.</summary>
    public static EquationSystem System(string source)
    {
        var cells = Read.All(source);
        return System(cells[^1], cells);
    }

    public static EquationSystem System(Declaration root, IEnumerable<Declaration> cells)
    {
        var result = Result(root, cells);
        result.Errors.ShouldBeEmpty();
        return Tangent.Of(result.System!, result.Declaration!.TangentOrder);
    }

    /// <summary>What stands against the last cell of the text.</summary>
    public static IReadOnlyList<EquationError> Errors(string source)
    {
        var cells = Read.All(source);
        return [.. Result(cells[^1], cells).Errors];
    }

    public static EquationSystem Cell(string name) => System(CellFiles.Declarations.Single(cell => cell.Name == name), CellFiles.Declarations);

    public static Plan Plan(EquationSystem system) => Scheduler.Schedule(system, Adjoint.Of(system));

    public static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static LinkResult Result(Declaration root, IEnumerable<Declaration> cells) => Linker.Link(root, name => cells.FirstOrDefault(cell => cell.FullName == name));
}
