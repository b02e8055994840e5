using System.Globalization;
using System.Text;

namespace RnnGen.Tests.Judges;

/// <summary>The table of docs/proof.md: for each cell of the library, the largest error that each judge has seen.</summary>
internal static class Proof
{
    private static readonly (string Title, string[] Kinds)[] s_judges =
    [
        ("values", ["generated loss", "generated value", "final value"]),
        ("⟨u, J v⟩ = ⟨Jᵀ u, v⟩", ["dot product"]),
        ("differences", ["central difference"]),
        ("PyTorch, double", ["PyTorch in double, output", "PyTorch in double, gradient"]),
        ("PyTorch, float", ["PyTorch in float, output", "PyTorch in float, gradient"]),
        ("float", ["float loss", "float output", "float gradient"]),
    ];

    /// <summary>Writes the table at the end of a page, where an older one stands if there is one.</summary>
    public static void Write(string path, IEnumerable<(string Subject, string Kind, double Error)> errors)
    {
        var cells = errors.ToLookup(error => CellOf(error.Subject));
        var text = new StringBuilder();
        foreach (var line in File.Exists(path) ? File.ReadLines(path).TakeWhile(line => !line.StartsWith("| cell |", StringComparison.Ordinal)) : [])
            text.AppendLine(line);
        text.AppendLine($"| cell | {string.Join(" | ", s_judges.Select(judge => judge.Title))} |");
        text.AppendLine($"|---|{string.Concat(s_judges.Select(_ => "--:|"))}");
        foreach (var cell in cells.Where(cell => Seen(cell, s_judges[0].Kinds).Any()).OrderBy(cell => cell.Key, StringComparer.Ordinal))
            text.AppendLine($"| {cell.Key} | {string.Join(" | ", s_judges.Select(judge => Largest(Seen(cell, judge.Kinds))))} |");
        text.AppendLine($"| **largest** | {string.Join(" | ", s_judges.Select(judge => Largest(Seen(cells.SelectMany(cell => cell), judge.Kinds))))} |");
        File.WriteAllText(path, text.ToString());
    }

    /// <summary>"Lstm at {3,1}" and "Lstm, wide" are Lstm.</summary>
    private static string CellOf(string subject) => subject.Split([" at {", ","], StringSplitOptions.None)[0];

    private static IEnumerable<double> Seen(IEnumerable<(string Subject, string Kind, double Error)> errors, string[] kinds) =>
        errors.Where(error => kinds.Contains(error.Kind)).Select(error => error.Error);

    private static string Largest(IEnumerable<double> errors) =>
        errors.DefaultIfEmpty(double.NaN).Max() is var largest && double.IsNaN(largest) ? "" : largest.ToString("0.0e0", CultureInfo.InvariantCulture);
}
