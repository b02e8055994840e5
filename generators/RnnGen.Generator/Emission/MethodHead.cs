using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the head of a method of a run.</summary>
internal static class MethodHead
{
    /// <summary>What the vectors and the elements of all methods are.</summary>
    public const string Constraints = "where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>";

    /// <summary>With matrices or sums over elements among the statements, first a method that chooses the one for the ends of their lines.</summary>
    public static void Write(Plan plan, Places places, CodeWriter code, string name, IEnumerable<Statement> statements, IReadOnlyList<(string Type, string Name)> arguments)
    {
        var phases = statements.OfType<RowStatement>().SelectMany(rows => rows.Phases).ToList();
        var widths = phases.Select(WidthOfLines).OfType<Size>().Select(places.Memory.Size).Distinct().ToList();
        var list = string.Join(", ", arguments.Select(argument => $"{argument.Type} {argument.Name}"));
        if (widths.Count > 0)
        {
            var passed = string.Join(", ", arguments.Select(argument => argument.Type.StartsWith("in ") ? "in " + argument.Name : argument.Name));
            code.Line($"private static void {name}<V, T>({list})").Line("    " + Constraints);
            code.Block("", () =>
            {
                code.Line($"if ({string.Join(" || ", widths.Select(width => $"{Names.Operand(width)} % V.Count != 0"))})").Line($"    {name}<V, T, RaggedLines>({passed});");
                if (phases.OfType<MatrixPhase>().SelectMany(phase => phase.Values).Any(plan.Context.IsLeftForLater))
                    code.Line("else if (tape.ExceedsCaches)").Line($"    {name}<V, T, StreamedLines>({passed});");
                code.Line("else").Line($"    {name}<V, T, WholeLines>({passed});");
            });
            code.Line();
        }

        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Line($"private static void {name}<V, T{(widths.Count > 0 ? ", E" : "")}>({list})").Line($"    {Constraints}{(widths.Count > 0 ? " where E : struct, ILineEnd" : "")}");
    }

    /// <summary>How long the lines are whose ends must be known; null where it does not matter.</summary>
    private static Size? WidthOfLines(Phase phase) => phase switch
    {
        MatrixPhase matrices => matrices.Shape.Columns,
        VectorPhase vectors when vectors.Values.Any(value => value.Expression.Is(Operations.Sum)) => vectors.Width,
        _ => null,
    };
}
