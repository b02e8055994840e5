namespace RnnGen.Generator.Equations;

/// <summary>The table of operations whose derivative is declared: all of them hand on the value of their first argument.</summary>
internal static partial class Operations
{
    public static readonly Operation StopGradient = new(
        "StopGradient", OperationKind.Elementwise, static x => x[0], static (_, _, _, _) => null, "{0}", "stop({0})", "The value without a derivative.") { Work = 0, Cut = [0] };

    public static readonly Operation StraightThrough = new(
        "StraightThrough",
        OperationKind.Elementwise,
        static x => x[0],
        static (_, _, d, argument) => argument == 0 ? null : d,
        "{0}",
        "straight({0}, {1})",
        "The value of {0} with the derivative of {1}, whose value is not computed.") { Work = 0, Cut = [0] };

    public static readonly Operation Bounded = new(
        "Bounded",
        OperationKind.Elementwise,
        static x => x[0],
        static (t, n, d, argument) => argument == 0 ? t.Min(n.Arguments[1], t.Max(t.Negate(n.Arguments[1]), d)) : null,
        "{0}",
        "bounded({0}, {1})",
        "The value with a derivative that stays between -{1} and {1}.") { Work = 0, Cut = [1] };

    /// <summary>What is computed in the place of a node, once the adjoint is made: its value alone. A shape that turned out to be the same is none to change.</summary>
    public static Node ValueOf(NodeTable table, Node node) =>
        node.Is(StopGradient) || node.Is(StraightThrough) || node.Is(Bounded) || node.Is(Reshape) && node.Shape.Equals(node.Arguments[0].Shape)
            ? table.Broadcast(Labelled(table, node), node.Shape, node.Domain)
            : node;

    private static Node Labelled(NodeTable table, Node node) => node.Label is { } label ? table.Named(node.Arguments[0], label) : node.Arguments[0];
}
