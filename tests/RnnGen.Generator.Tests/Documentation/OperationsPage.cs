using System.Text;
using System.Text.RegularExpressions;
using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Generator.Tests.Documentation;

/// <summary>Renders the page of operations from the tables of the code.</summary>
internal static partial class OperationsPage
{
    public static string Render()
    {
        var page = new StringBuilder();
        page.Append("# Operations\n\nThis page is rendered from the code, and a test compares the two.\n\n");
        page.Append("## The language\n\nEvery operator, function and activation, and the operations into which it is brought. ");
        page.Append("`Linear`, `Prev`, `Apply` and the others that are more than arithmetic are described in [language.md](language.md).\n\n");
        Table(page, ["member", "meaning", "becomes"], LanguageMembers.All.Select(member => new[] { Code(member.Notation), member.Documentation, Code(member.Meaning) }));
        page.Append("\n### Activations\n\n");
        Table(page, ["activation", "meaning", "becomes"], LanguageMembers.Activations.Select(member => new[] { Code(member.Notation), member.Documentation, Code(member.Meaning) }));
        page.Append("\n## The table of operations\n\n");
        page.Append("What equations consist of after linking, and adjoints after differentiation. The kind says what the scheduler may do with an operation:\n\n");
        Table(page, ["kind", "meaning"], KindsOf().Select(kind => new[] { kind.Name, kind.Meaning }));
        page.Append("\nThe notation is that of the header of a generated file; the kernel is what stands in its code (`V` is a vector of numbers).\n\n");
        Table(page, ["operation", "kind", "notation", "kernel", "meaning"], Op.All.Select(Row));
        page.Append("\n### Derivatives of elementwise operations\n\n");
        page.Append("With y the value and δ its adjoint: what is added to the adjoint of each argument. A dash stands for nothing.\n\n");
        Table(page, ["operation", "value", "adjoints of the arguments"], Op.All.Where(operation => operation.Kind == OperationKind.Elementwise && operation != Op.Broadcast).Select(Derivatives));
        return page.ToString();
    }

    private static string[] Row(Operation operation) =>
        [Code(operation.Name), operation.Kind.ToString(), Code(operation.Notation.Replace("{*}", "{0}; {1}; …")), Code(operation.Kernel), operation.Documentation];

    private static IEnumerable<(string Name, string Meaning)> KindsOf() =>
        Sources.Summaries("generators/RnnGen.Generator/Equations/Operation.cs", nameof(OperationKind)).Select(member => (member.Name, member.Documentation));

    private static string[] Derivatives(Operation operation)
    {
        var table = new NodeTable();
        var count = Placeholder().Matches(operation.Kernel + operation.Notation).Select(match => match.Value).Distinct().Count();
        Node[] arguments = [.. new[] { "a", "b", "c" }.Take(count).Select(name => Read(table, name))];
        var value = table.Make(operation, arguments, arguments[0].Shape, arguments[0].Domain, Detail.None);
        var notation = EquationPrinter.Print(value);
        table.Named(value, "y");
        var adjoint = Read(table, "δ");
        var adjoints = Enumerable.Range(0, count).Select(i => operation.Derivative(table, value, adjoint, i) is { } node ? Code(EquationPrinter.Print(node, _ => true)) : "–");
        return [Code(operation.Name), Code(notation), string.Join(", ", adjoints)];
    }

    private static Node Read(NodeTable table, string name) => table.Read(new Variable(name, VariableKind.Input, new Shape(Size.Symbol("n")), Domain.Step));

    private static void Table(StringBuilder page, string[] titles, IEnumerable<string[]> rows)
    {
        page.Append($"| {string.Join(" | ", titles)} |\n|{string.Concat(titles.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            page.Append($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|")))} |\n");
    }

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
