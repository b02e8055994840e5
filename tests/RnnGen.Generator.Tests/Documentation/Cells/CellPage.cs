using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Documentation.Cells;

/// <summary>Renders the page of one cell of the library from its declaration.</summary>
internal static class CellPage
{
    public static string Render(string name)
    {
        var system = Linked.Cell(name);
        var names = new MathNames(system);
        var type = Sources.Parse($"src/RnnGen.Cells/{name}.cs").DescendantNodes().OfType<ClassDeclarationSyntax>().First();
        var page = new StringBuilder();
        page.Append($"# {name}\n\n{Sources.Summary(type).Replace("`", "", StringComparison.Ordinal)}\n\n");
        page.Append($"This page is made from [the declaration](../../src/RnnGen.Cells/{name}.cs); its signs are explained [here](../cells.md#the-pages).\n\n");
        page.Append($"## Equations\n\n```math\n\\begin{{aligned}}\n{string.Join(" \\\\\n", Equations(system, names))}\n\\end{{aligned}}\n```\n\n");
        page.Append("## Values\n\n");
        Table(page, ["", "name", "shape", "what it is"], [.. system.Inputs.Where(DependenceGraph.IsShown).Select(input => Row(names, input, Describe(input))), .. system.Equations.Where(IsOfInterest).Select(value => Row(names, value, Describe(value)))]);
        if (system.Parameters.Any())
        {
            page.Append("\n## Parameters\n\n");
            Table(page, ["", "name", "shape", "starts"], system.Parameters.Select(parameter => Row(names, parameter, Describe(parameter.Start!) + (parameter.IsFixed ? ", not trained" : ""))));
            page.Append($"\nTogether `{system.Parameters.Aggregate(Size.Of(0), (sum, parameter) => sum + parameter.Shape.Width)}` numbers.\n");
        }

        page.Append("\n## Cost of a step\n\n");
        page.Append(string.Concat(new StepCost(Linked.Plan(system)).Lines().Select(line => $"* {line}\n")));
        page.Append($"\n## What reads what\n\n```mermaid\n{string.Join("\n", DependenceGraph.Lines(system))}\n```\n");
        page.Append($"\n## Declaration\n\n```csharp\n{Declaration(type)}\n```\n");
        return page.ToString();
    }

    private static IEnumerable<string> Equations(EquationSystem system, MathNames names)
    {
        var printer = new MathPrinter(names);
        return system.Equations.Where(DependenceGraph.IsShown).Select(printer.Print);
    }

    private static bool IsOfInterest(Variable value) => DependenceGraph.IsShown(value) && (value.IsOutput || value.State is not null);

    private static string[] Row(MathNames names, Variable variable, string what) => [$"$`{names.Of(variable)}`$", $"`{variable.Name}`", Shape(variable), what];

    private static string Shape(Variable variable) => variable.Kind == VariableKind.Link ? "a step" : variable.Kind == VariableKind.Token ? $"one of {variable.Vocabulary}" : variable.Shape.IsScalar ? "1" : variable.Shape.ToString()[1..^1];

    private static string Describe(Variable value) => value switch
    {
        { IsInitial: true } => "the state before the first step, given",
        { IsMemory: true } => "memory: vectors of a sequence",
        { Kind: VariableKind.Link } => $"for each step {(value.Direction < 0 ? "an earlier" : "a later")} one, or none",
        { Kind: VariableKind.Input or VariableKind.Token } => value.Domain == Domain.Step ? "input at each step" : "input of a sequence",
        { State: null } => "output",
        _ => (value.IsOutput ? "state and output" : "state") + (value.State.Initial switch
        {
            InitialValue.Zero => ", at first 0",
            InitialValue.Constant => $", at first {EquationPrinter.Print(value.State.Value)}",
            InitialValue.Learned => ", at first a parameter",
            _ => ", at first given",
        }),
    };

    private static string Describe(Start start) => start.Initializer switch
    {
        "Zero" => "0",
        "Constant" => double.IsNaN(start.Scale) ? "1" : EquationPrinter.Print(start.Scale),
        var drawn => double.IsNaN(start.Scale) ? drawn : $"{drawn} {EquationPrinter.Print(start.Scale)}",
    };

    private static string Declaration(ClassDeclarationSyntax type) => type.ToString().ReplaceLineEndings("\n");

    private static void Table(StringBuilder page, string[] titles, IEnumerable<string[]> rows)
    {
        page.Append($"| {string.Join(" | ", titles)} |\n|{string.Concat(titles.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            page.Append($"| {string.Join(" | ", row)} |\n");
    }
}
