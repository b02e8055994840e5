using System.Globalization;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.RandomCells;

namespace RnnGen.Tests.Writing;

/// <summary>A right-hand side as C# of the language.</summary>
internal static class ExpressionSource
{
    private static readonly Dictionary<string, string> s_operators = new()
    {
        ["Add"] = "+",
        ["Subtract"] = "-",
        ["Multiply"] = "*",
        ["Divide"] = "/",
        ["Product"] = "*",
    };

    private static readonly HashSet<string> s_functions =
    [
        "Dot", "Sum", "Concat", "Last", "First", "SumOverTime", "MeanOverTime", "CrossEntropy", "BinaryCrossEntropy", "MeanSquaredError", "Zoneout", "LayerNorm", "RmsNorm", "Part", "StopGradient", "Norm", "LogSumExp", "CumSum", "Repeat", "Clock", "Mean", "StraightThrough", "Bounded",
    ];

    /// <param name="type">The type whose static members the elementwise functions are: they keep the type of the equation.</param>
    public static string Print(Expression expression, SymbolType type) => expression switch
    {
        Constant constant => constant.Value.ToString("R", CultureInfo.InvariantCulture),
        Reference reference => reference.Name,
        Shift shift => $"{(shift.Steps < 0 ? "Prev" : "Next")}({Print(shift.Operand, type)})",
        OverLink linked => $"{(linked.IsSum ? "Sum" : linked.Link == LinkedReads.Later ? "Next" : "Prev")}({Print(linked.Operand, type)}, {linked.Link})",
        Linear linear => $"Linear({Arguments(linear.Arguments, type)}{Name(linear)}{(linear.HasBias ? "" : ", bias: false")})",
        Apply apply => $"{apply.Use}.Apply({Arguments(apply.Arguments, type)})",
        Call call => Print(call, type),
        _ => throw new NotSupportedException(expression.ToString()),
    };

    private static string Print(Call call, SymbolType type)
    {
        if (call.Operation == "StepIndex")
            return "StepIndex";
        if (call.Operation == "Max" && call.Arguments.Count == 1)
            return $"Max({Arguments(call.Arguments, SymbolType.Vec)})";
        if (call.Operation == "Negate")
            return $"(-{Print(call.Arguments[0], type)})";
        if (call.Operation == "Gather")
            return $"{Print(call.Arguments[0], type)}[{Print(call.Arguments[1], type)}]";
        if (s_operators.TryGetValue(call.Operation, out var sign))
            return $"({Print(call.Arguments[0], type)} {sign} {Print(call.Arguments[1], type)})";
        if (call.Operation == "Dropout")
            return $"Dropout({Print(call.Arguments[0], type)}, {Print(call.Arguments[1], type)}, (Per){Print(call.Arguments[2], type)})";
        return s_functions.Contains(call.Operation)
            ? $"{call.Operation}({Arguments(call.Arguments, SymbolType.Vec)})"
            : $"{(call.Operation is "Softmax" ? SymbolType.Vec : type)}.{call.Operation}({Arguments(call.Arguments, type)})";
    }

    private static string Name(Linear linear) => linear.Name.Length == 0 ? "" : $", name: \"{linear.Name}\"";

    private static string Arguments(IEnumerable<Expression> arguments, SymbolType type) =>
        string.Join(", ", arguments.Select(argument => Print(argument, type)));
}
