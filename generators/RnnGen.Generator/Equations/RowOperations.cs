namespace RnnGen.Generator.Equations;

/// <summary>The table of operations on the elements of one vector.</summary>
internal static partial class Operations
{
    public static readonly Operation Largest = new(
        "Largest",
        OperationKind.Row,
        null,
        static (t, n, d, _) => t.Multiply(d, t.FirstLargest(n.Arguments[0])),
        "Rows<V, T>.Largest",
        "max({0})",
        "The largest element; the derivative goes to the first of the largest.");

    public static readonly Operation FirstLargest = new(
        "FirstLargest", OperationKind.Row, null, static (_, _, _, _) => null, "Rows<V, T>.FirstLargest", "first max({0})", "1 at the first of the largest elements, else 0.") { Cut = [0] };

    public static readonly Operation LogSumExp = new(
        "LogSumExp", OperationKind.Row, null, static (t, n, d, _) => t.Multiply(d, t.Softmax(n.Arguments[0])), "Rows<V, T>.LogSumExp", "logSumExp({0})", "The logarithm of the sum of exp over the elements, without overflow.");

    public static readonly Operation CumSum = new(
        "CumSum", OperationKind.Row, null, static (t, n, d, _) => t.ReverseCumSum(d), "Rows<V, T>.CumSum", "cumSum({0})", "For each element the sum of all elements up to it.");

    public static readonly Operation ReverseCumSum = new(
        "ReverseCumSum", OperationKind.Row, null, static (t, n, d, _) => t.CumSum(d), "Rows<V, T>.ReverseCumSum", "reverseCumSum({0})", "For each element the sum of all elements from it on.");

    public static readonly Operation Repeat = new(
        "Repeat", OperationKind.Row, null, static (t, n, d, _) => t.Fold(d, n.Arguments[0].Shape, n.Detail.Steps), "Rows<V, T>.Repeat", "repeat({0}, {1})", "Each element {1} times, one behind the other.");

    public static readonly Operation Fold = new(
        "Fold", OperationKind.Row, null, static (t, n, d, _) => t.Repeat(d, n.Detail.Steps), "Rows<V, T>.Fold", "fold({0}, {1})", "The sums of each {1} neighbours.");

    /// <summary>Whether a node is a number that a function makes of a whole row.</summary>
    public static bool IsRowScalar(Node node) => node.Is(Largest) || node.Is(LogSumExp) || node.Is(CrossEntropy);
}
