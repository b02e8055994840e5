using System.Collections.Generic;

namespace RnnGen.Generator.Equations;

/// <summary>The table of operations that are not elementwise, and the list of all.</summary>
internal static partial class Operations
{
    public static readonly Operation Constant = Leaf("Constant", "V.Constant({0})", "{0}", "A number.") with { Work = 0 };

    public static readonly Operation Variable = Leaf("Variable", "V.Load({0})", "{0}", "The value of a variable at this step.");

    public static readonly Operation Shift = Leaf("Shift", "V.Load({0})", "{0}", "The value of a variable at the step before (Prev) or after (Next); its initial value beyond the ends.");

    public static readonly Operation Noise = Leaf("Noise", "V.Noise({0}, {1})", "noise", "A uniform random number for each element, a function of seed, call site, sequence, step and unit; its mean when not training.") with { Work = 8 };

    public static readonly Operation DropoutMask = Leaf("DropoutMask", "V.Mask({0}, {1})", "drop{0}({1})", "For call site {0} and rate {1}: 0 with the probability rate, else 1/(1 - rate), drawn for each element from a function of seed, call site, sequence, step and unit, or of seed, call site and unit for weights; 1 when not training.") with { Work = 8 };

    public static readonly Operation ZoneoutMask = Leaf("ZoneoutMask", "V.Mask({0}, {1})", "zone{0}({1})", "For call site {0} and rate {1}: 1 with the probability rate, else 0, drawn as for DropoutMask; the rate when not training.") with { Work = 8 };

    public static readonly Operation IsLast = Leaf("IsLast", "V.Constant(row >= tape.Staying(t) ? 1 : 0)", "last<t>", "1 at the last step of a sequence, else 0.");

    public static readonly Operation IsFirst = Leaf("IsFirst", "V.Constant(tape.IsFirst(t) ? 1 : 0)", "first<t>", "1 at the first step of a sequence, else 0.");

    public static readonly Operation IsFresh = Leaf("IsFresh", "V.Create(tape.Fresh[row])", "fresh", "1 for a sequence that starts at its declared initial values, 0 for one that is carried on.");

    public static readonly Operation StepIndex = Leaf("StepIndex", "V.Create(tape.StepIndex(t, row))", "t", "The number of the step of a sequence, from 0 on, counted since it was fresh.");

    public static readonly Operation Clock = Leaf("Clock", "V.Create(tape.Clock({0}, t, row))", "[t mod {0} = 0]", "1 at every step whose number is a multiple of the period {0}, else 0.");

    public static readonly Operation InverseLength = Leaf("InverseLength", "V.Create(tape.InverseLength[row])", "1/T", "1 over the number of steps of a sequence; 0 for an empty one.");

    public static readonly Operation InverseSteps = Leaf("InverseSteps", "V.Constant(tape.InverseRows)", "1/steps", "1 over the number of steps of all sequences of the batch; 0 for an empty batch.");

    public static readonly Operation InverseSequences = Leaf("InverseSequences", "V.Constant(tape.InverseSequences)", "1/sequences", "1 over the number of sequences of the batch; 0 for an empty batch.");

    public static readonly Operation InverseWidth = Leaf("InverseWidth", "V.Constant(1.0 / {0})", "1/size", "1 over the number of elements of a vector.");

    public static readonly Operation Transpose = new(
        "Transpose", OperationKind.Leaf, null, static (t, _, d, _) => t.Transpose(d), "Packing.PlaceTransposed", "{0}ᵀ", "A matrix with rows and columns exchanged.");

    public static readonly Operation Columns = new(
        "Columns", OperationKind.Leaf, null, static (t, n, d, _) => t.PadColumns(d, n.Arguments[0].Shape, n.Detail.Offset!), "Packing.Place", "{0}[columns]", "A block of columns of a matrix.");

    public static readonly Operation PadColumns = new(
        "PadColumns", OperationKind.Heavy, null, static (t, n, d, _) => t.Columns(d, n.Detail.Offset!, n.Arguments[0].Shape.Columns), "OuterProduct<V, T>.Accumulate", "pad({0})", "A block of columns set into a matrix of zeros.");

    public static readonly Operation Product = new(
        "Product",
        OperationKind.Heavy,
        null,
        static (t, n, d, argument) => argument == 0
            ? t.OuterSum(d, n.Arguments[1])
            : t.Product(t.Transpose(n.Arguments[0]), d),
        "Product<V, T>.Run",
        "{0}·{1}",
        "A matrix times a vector.");

    public static readonly Operation OuterSum = new(
        "OuterSum",
        OperationKind.Heavy,
        null,
        static (t, n, d, argument) => argument == 0 ? t.Product(d, n.Arguments[1]) : t.Product(t.Transpose(d), n.Arguments[0]),
        "OuterProduct<V, T>.Add",
        "Σ {0} ⊗ {1}",
        "The sum of outer products over all steps: the gradient of a matrix.");

    public static readonly Operation Gather = new(
        "Gather", OperationKind.Heavy, null, static (t, n, d, argument) => argument == 0 ? t.ScatterSum(d, n.Arguments[1], n.Arguments[0].Shape) : null, "Rows<V, T>.Gather", "{0}[{1}]", "The row of a table at a token.");

    public static readonly Operation ScatterSum = new(
        "ScatterSum", OperationKind.Heavy, null, static (t, n, d, argument) => argument == 0 ? t.Gather(d, n.Arguments[1]) : null, "Rows<V, T>.ScatterAdd", "Σ {0} at {1}", "Rows added to a table at their tokens: the gradient of a table.");

    public static readonly Operation Sum = new(
        "Sum", OperationKind.Row, null, static (t, n, d, _) => t.Broadcast(d, n.Arguments[0].Shape, d.Domain), "V.Sum", "sum({0})", "The sum of the elements of a vector.") { Work = 2 };

    public static readonly Operation Concat = new(
        "Concat", OperationKind.Row, null, static (t, n, d, argument) => t.Slice(d, OffsetOf(n, argument), n.Arguments[argument].Shape.Width), "Rows<V, T>.Copy", "[{*}]", "Vectors one after the other.");

    public static readonly Operation Slice = new(
        "Slice", OperationKind.Row, null, static (t, n, d, _) => t.PadSlice(d, n.Arguments[0].Shape, n.Detail.Offset!), "V.Load", "{0}[{1}…{2}]", "A part of a vector.");

    public static readonly Operation PadSlice = new(
        "PadSlice", OperationKind.Row, null, static (t, n, d, _) => t.Slice(d, n.Detail.Offset!, n.Arguments[0].Shape.Width), "Rows<V, T>.Copy", "pad({0})", "A part of a vector of zeros.");

    public static readonly Operation Softmax = new(
        "Softmax",
        OperationKind.Row,
        null,
        static (t, n, d, _) => t.Multiply(n, t.Subtract(d, t.Sum(t.Multiply(d, n)))),
        "Rows<V, T>.Softmax",
        "softmax({0})",
        "exp(v) divided by its sum: a distribution.");

    public static readonly Operation CrossEntropy = new(
        "CrossEntropy",
        OperationKind.Row,
        null,
        static (t, n, d, argument) => argument == 0 ? t.Multiply(d, t.CrossEntropyGradient(n.Arguments[0], n.Arguments[1])) : null,
        "Rows<V, T>.CrossEntropy",
        "crossEntropy({0}, {1})",
        "-log softmax(logits)[target].");

    public static readonly Operation CrossEntropyGradient = new(
        "CrossEntropyGradient",
        OperationKind.Row,
        null,
        static (t, n, d, argument) => argument == 0 ? SoftmaxAdjoint(t, n, d) : null,
        "Rows<V, T>.CrossEntropyGradient",
        "(softmax({0}) - onehot({1}))",
        "The derivative of the cross-entropy: p - y.");

    public static readonly Operation Broadcast = new(
        "Broadcast", OperationKind.Elementwise, static x => x[0], static (t, n, d, _) => t.Reduce(d, n.Arguments[0].Shape, n.Arguments[0].Domain), "{0}", "{0}", "A value of a smaller shape or domain, used in a larger one.") { Work = 0 };

    public static readonly Operation Total = new(
        "Total", OperationKind.OverTime, null, static (t, n, d, _) => t.Broadcast(d, n.Shape, n.Arguments[0].Domain), "+=", "Σ {0}", "The sum over all steps of a sequence, or over all sequences too.");

    public static readonly Operation Last = new(
        "Last", OperationKind.OverTime, null, static (_, _, _, _) => null, "Rows<V, T>.Copy", "last({0})", "The value of a variable at the last step of each sequence; its initial value for an empty one.");

    public static readonly Operation First = new(
        "First", OperationKind.OverTime, null, static (_, _, _, _) => null, "Rows<V, T>.Copy", "first({0})", "The value of a variable at the first step of each sequence; its initial value for an empty one.");

    /// <summary>Whether a node is a random number for each element.</summary>
    public static bool IsRandom(Node node) => node.Is(Noise) || node.Is(DropoutMask) || node.Is(ZoneoutMask);

    /// <summary>Whether a leaf depends on the number of its step.</summary>
    public static bool IsOfStep(Node leaf) => leaf.Is(IsLast) || leaf.Is(IsFirst) || leaf.Is(StepIndex) || leaf.Is(Clock) || leaf.Is(IsUnlinked) || IsRandom(leaf) && leaf.Domain != Domain.Run;

    /// <summary>Where the given argument of a concatenation begins.</summary>
    public static Size OffsetOf(Node concat, int argument)
    {
        var offset = Size.Of(0);
        for (var i = 0; i < argument; i++)
            offset += concat.Arguments[i].Shape.Width;
        return offset;
    }

    private static Operation Leaf(string name, string kernel, string notation, string documentation) =>
        new(name, OperationKind.Leaf, null, static (_, _, _, _) => null, kernel, notation, documentation);

    private static Node SoftmaxAdjoint(NodeTable table, Node node, Node adjoint)
    {
        var softmax = table.Softmax(node.Arguments[0]);
        return table.Multiply(softmax, table.Subtract(adjoint, table.Sum(table.Multiply(adjoint, softmax))));
    }

    /// <summary>Every operation, in the order of the documentation.</summary>
    public static IReadOnlyList<Operation> All =>
    [
        Constant, Variable, Shift, Linked, SumLinked, IsUnlinked, Noise, DropoutMask, ZoneoutMask, IsLast, IsFirst, IsFresh, StepIndex, Clock, InverseLength, InverseSteps, InverseSequences, InverseWidth,
        Add, Multiply, Divide, Max, Min, GreaterOrEqual, Sigmoid, Tanh, Exp, Expm1, Log, Sin, Cos, Sqrt, Root, Abs, Sign, Round, Softplus, Difference, LayerNorm, RmsNorm,
        StopGradient, StraightThrough, Bounded, Broadcast,
        Sum, Largest, FirstLargest, LogSumExp, CumSum, ReverseCumSum, Repeat, Fold, SpreadRows, SpreadColumns, RowSums, ColumnSums, Transposed, Reshape, MatrixProduct, Concat, Slice, PadSlice, Softmax, CrossEntropy, CrossEntropyGradient,
        Transpose, Columns, PadColumns, Product, OuterSum, Gather, ScatterSum,
        Total, Last, First,
    ];
}
