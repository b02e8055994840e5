using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Tests.Reading;

/// <summary>Prints an expression tersely, so that tests can say what they expect.</summary>
internal static class Notation
{
    public static string Print(this Expression expression) => expression switch
    {
        Constant constant => constant.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        Reference reference => reference.Name,
        Iteration iteration => $"Iterate({Print(iteration.Values)})",
        Local local => $"{local.Name}#{local.Number}",
        Shift shift => $"{shift.Operand.Print()}<{shift.Steps:+0;-0}>",
        Call call => $"{call.Operation}({Print(call.Arguments)})",
        Linear linear => $"Linear{(linear.Name.Length > 0 ? $"'{linear.Name}'" : "")}{(linear.HasBias ? "" : "-")}({Print(linear.Arguments)})",
        Apply apply => $"{apply.Use}({Print(apply.Arguments)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    private static string Print(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Print));
}
