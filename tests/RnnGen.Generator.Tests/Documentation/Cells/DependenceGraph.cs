using System.Text.RegularExpressions;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>A picture of what reads what: whole lines within a step, dashed ones through time. Parameters are left out.</summary>
internal static partial class DependenceGraph
{
    public static IEnumerable<string> Lines(EquationSystem system)
    {
        var shown = system.Equations.Where(IsShown).ToList();
        yield return "flowchart LR";
        foreach (var input in system.Inputs.Where(IsShown).Where(input => !input.IsInitial && input.Kind != VariableKind.Link))
            yield return $"    {Id(input)}([\"{input.Name}\"])";
        foreach (var equation in shown)
            yield return $"    {Id(equation)}{Framed(equation)}";
        foreach (var edge in shown.SelectMany(Edges).Distinct())
            yield return "    " + edge;
    }

    /// <summary>Whether a value is one that the declaration names.</summary>
    public static bool IsShown(Variable variable) => !MathNames.IsDelayed(variable) && !MathNames.IsLinked(variable) && !variable.Name.EndsWith(".beyond", StringComparison.Ordinal);

    private static IEnumerable<string> Edges(Variable equation)
    {
        foreach (var (variable, steps, link) in Reads(equation.Definition!).Where(read => read.Variable.Kind != VariableKind.Parameter && IsShown(read.Variable)))
            yield return $"{Id(variable)} {(link is null ? Arrow(steps) : $"-. {link} .->")} {Id(equation)}";
    }

    private static string Arrow(int? steps) => steps switch
    {
        null => "-. ends .->",
        0 => "-->",
        -1 => "-.->",
        < 0 => $"-. {-steps} steps .->",
        1 => "-. ahead .->",
        _ => $"-. {steps} steps ahead .->",
    };

    /// <summary>The variables beneath a node, with the steps between, null where a whole sequence stands between, or with the link between.</summary>
    private static IEnumerable<(Variable Variable, int? Steps, string? Link)> Reads(Node node)
    {
        if (node.Detail.Variable is not { } variable)
            return node.Arguments.SelectMany(Reads);
        int? steps = node.Is(Operations.Variable) ? 0 : node.Is(Operations.Shift) ? node.Detail.Steps : null;
        for (; MathNames.IsDelayed(variable); variable = variable.Definition!.Variable)
            steps += variable.Definition!.Detail.Steps;
        return MathNames.IsLinked(variable)
            ? [(variable.Definition!.Variable, steps, variable.Definition.Detail.Link!.Name)]
            : [(variable, steps, null)];
    }

    private static string Framed(Variable equation) => (equation.State, equation.IsOutput, equation.Domain) switch
    {
        (not null, true, _) => $"[[\"<b>{equation.Name}</b>\"]]",
        (not null, false, _) => $"[[\"{equation.Name}\"]]",
        (null, true, _) => $"[\"<b>{equation.Name}</b>\"]",
        (_, _, Domain.Run) => $"{{{{\"{equation.Name}\"}}}}",
        _ => $"[\"{equation.Name}\"]",
    };

    private static string Id(Variable variable) => "v_" + NotOfId().Replace(variable.Name, "_");

    [GeneratedRegex(@"\W")]
    private static partial Regex NotOfId();
}
