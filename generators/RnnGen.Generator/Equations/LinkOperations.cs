namespace RnnGen.Generator.Equations;

/// <summary>The table of operations that follow a link from one step of a sequence to another. Each of the two is the other's transpose.</summary>
internal static partial class Operations
{
    public static readonly Operation Linked = new(
        "Linked", OperationKind.Heavy, null, static (_, _, _, _) => null, "Rows<V, T>.Follow", "{0}<{1}>", "The value of a variable at the step to which a link leads; its initial value where it leads to none.");

    public static readonly Operation SumLinked = new(
        "SumLinked", OperationKind.Heavy, null, static (_, _, _, _) => null, "Rows<V, T>.SumLinked", "sum({0} by {1})", "The sum of a variable over all steps whose link leads to this one.");

    public static readonly Operation IsUnlinked = Leaf("IsUnlinked", "V.Constant({0} < 0 ? 1 : 0)", "[no {1}]", "1 at a step whose link leads to none, else 0.");

    /// <summary>Whether a node reads a variable at steps that a link names.</summary>
    public static bool FollowsLink(Node node) => node.Is(Linked) || node.Is(SumLinked);

    /// <summary>Whether a node reads a variable at other steps than its own.</summary>
    public static bool ReadsOtherSteps(Node node) => node.Is(Shift) || FollowsLink(node);
}
