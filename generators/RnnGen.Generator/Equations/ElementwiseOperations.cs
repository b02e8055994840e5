using System;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>The table of elementwise operations.</summary>
internal static partial class Operations
{
    public static readonly Operation Add = new(
        "Add", OperationKind.Elementwise, static x => x.Sum(), static (_, _, d, _) => d, "{0} + {1}", "{0} + {1}", "The sum.");

    public static readonly Operation Multiply = new(
        "Multiply", OperationKind.Elementwise, static x => x[0] * x[1], static (t, n, d, argument) => t.Multiply(d, n.Arguments[1 - argument]), "{0} * {1}", "{0}·{1}", "The product, element by element.");

    public static readonly Operation Divide = new(
        "Divide",
        OperationKind.Elementwise,
        static x => x[0] / x[1],
        static (t, n, d, argument) => argument == 0 ? t.Divide(d, n.Arguments[1]) : t.Negate(t.Multiply(t.Divide(d, n.Arguments[1]), n)),
        "{0} / {1}",
        "{0} / {1}",
        "The quotient, element by element.");

    public static readonly Operation Max = new(
        "Max",
        OperationKind.Elementwise,
        static x => Math.Max(x[0], x[1]),
        static (t, n, d, argument) => t.Multiply(d, Indicator(t, t.GreaterOrEqual(n.Arguments[0], n.Arguments[1]), argument == 0)),
        "V.Max({0}, {1})",
        "max({0}, {1})",
        "The larger of two; where they are equal the derivative goes to the first.");

    public static readonly Operation Min = new(
        "Min",
        OperationKind.Elementwise,
        static x => Math.Min(x[0], x[1]),
        static (t, n, d, argument) => t.Multiply(d, Indicator(t, t.GreaterOrEqual(n.Arguments[1], n.Arguments[0]), argument == 0)),
        "V.Min({0}, {1})",
        "min({0}, {1})",
        "The smaller of two; where they are equal the derivative goes to the first.");

    public static readonly Operation GreaterOrEqual = new(
        "GreaterOrEqual", OperationKind.Elementwise, static x => x[0] >= x[1] ? 1 : 0, static (_, _, _, _) => null, "V.GreaterOrEqual({0}, {1})", "[{0} ≥ {1}]", "1 where the first is at least the second, else 0.") { Cut = [0, 1] };

    public static readonly Operation Sigmoid = Function(
        "Sigmoid", static x => 1 / (1 + Math.Exp(-x)), static (t, n) => t.Multiply(n, t.OneMinus(n)), "σ({0})", "1 / (1 + exp(-x)).", work: 8);

    public static readonly Operation Tanh = Function(
        "Tanh", Math.Tanh, static (t, n) => t.OneMinus(t.Multiply(n, n)), "tanh({0})", "The hyperbolic tangent.", work: 8);

    public static readonly Operation Exp = Function(
        "Exp", Math.Exp, static (_, n) => n, "exp({0})", "The exponential function.", work: 8);

    public static readonly Operation Expm1 = Function(
        "Expm1", static x => Math.Abs(x) < 1e-5 ? x + (x * x / 2) + (x * x * x / 6) : Math.Exp(x) - 1, static (t, n) => t.Add(n, t.Constant(1)), "expm1({0})", "exp(x) - 1, exact near zero.", work: 8);

    public static readonly Operation Log = Function(
        "Log", Math.Log, static (t, n) => t.Divide(t.Constant(1), n.Arguments[0]), "log({0})", "The natural logarithm.", work: 24);

    public static readonly Operation Sin = Function(
        "Sin", Math.Sin, static (t, n) => t.Elementwise(Cos!, n.Arguments[0]), "sin({0})", "The sine.", work: 24);

    public static readonly Operation Cos = Function(
        "Cos", Math.Cos, static (t, n) => t.Negate(t.Elementwise(Sin, n.Arguments[0])), "cos({0})", "The cosine.", work: 24);

    public static readonly Operation Sqrt = Function(
        "Sqrt", Math.Sqrt, static (t, n) => t.Divide(t.Constant(0.5), n), "sqrt({0})", "The square root.");

    public static readonly Operation Root = Function(
        "Root", Math.Sqrt, static (t, n) => t.Divide(t.Constant(0.5), t.Max(n, t.Constant(SmallestRoot))), "root({0})", "The square root of a sum of squares, whose derivative fades to zero where it is below 10⁻¹⁸.", kernel: "V.Sqrt({0})");

    public static readonly Operation Abs = Function(
        "Abs", Math.Abs, static (t, n) => t.Sign(n.Arguments[0]), "|{0}|", "The absolute value; its derivative at zero is zero.");

    public static readonly Operation Sign = Function(
        "Sign", static x => Math.Sign(x), static (_, _) => null, "sign({0})", "-1, 0 or 1.") with { Cut = [0] };

    public static readonly Operation Round = Function(
        "Round", Math.Round, static (_, _) => null, "round({0})", "The nearest whole number; halves go to the even one.", work: 4) with { Cut = [0] };

    public static readonly Operation Softplus = Function(
        "Softplus", static x => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))), static (t, n) => t.Sigmoid(n.Arguments[0]), "softplus({0})", "log(1 + exp(x)).", work: 14);

    public static readonly Operation Difference = new(
        "Difference", OperationKind.Elementwise, static x => x[0] - x[1], static (t, _, d, argument) => argument == 0 ? d : t.Negate(d), "{0} - {1}", "{0} - {1}", "The difference of two values that are not taken apart: a sum of products stays one sum.");

    public static readonly Operation LayerNorm = new(
        "LayerNorm",
        OperationKind.Elementwise,
        static x => (x[0] - x[1]) * x[2],
        static (t, n, d, argument) => argument == 0 ? Normalization.Adjoint(t, n, d, isCentred: true) : null,
        "({0} - {1}) * {2}",
        "layerNorm({0})",
        "({0} - {1})·{2}, where {1} is the mean of {0} and {2} = 1 / √(variance + 10⁻⁵); the derivative by {0} goes through both.") { Work = 2 };

    public static readonly Operation RmsNorm = new(
        "RmsNorm",
        OperationKind.Elementwise,
        static x => x[0] * x[1],
        static (t, n, d, argument) => argument == 0 ? Normalization.Adjoint(t, n, d, isCentred: false) : null,
        "{0} * {1}",
        "rmsNorm({0})",
        "{0}·{1}, where {1} = 1 / √(mean square of {0} + 10⁻⁵); the derivative by {0} goes through it.");

    // Squares of smaller numbers than this one vanish in single precision.
    private const double SmallestRoot = 1e-18;

    private static Operation Function(string name, Func<double, double> value, Func<NodeTable, Node, Node?> slope, string notation, string documentation, int work = 1, string? kernel = null) => new(
        name,
        OperationKind.Elementwise,
        x => value(x[0]),
        (t, n, d, _) => slope(t, n) is { } factor ? t.Multiply(d, factor) : null,
        kernel ?? $"V.{name}({{0}})",
        notation,
        documentation) { Work = work };

    private static Node Indicator(NodeTable table, Node firstWins, bool first) => first ? firstWins : table.OneMinus(firstWins);
}
