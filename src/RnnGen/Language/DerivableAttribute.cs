namespace RnnGen;

/// <summary>What may be said of a class that has no equations of its own: from which cell it has them, and how they are changed.</summary>
public abstract class DerivableAttribute : Attribute
{
    /// <summary>
    /// The cell or network whose equations the class has. The class declares no members of the language itself; its sizes may be fixed by
    /// <see cref="SizeAttribute">[Size("hidden", 64)]</see>. Null for a class with equations of its own.
    /// </summary>
    public Type? Of { get; init; }

    /// <summary>
    /// Whether the class is the tangent of the other: beside each input x, parameter p and given initial value stands its tangent
    /// (<c>xTangent</c>, <c>pTangent</c>; zero unless set), and beside each output h its derivative along them, <c>hTangent</c>. Where the other has
    /// losses, the loss of the tangent is the slope of their sum, and its gradient by the parameters the product of the Hessian with the tangents.
    /// </summary>
    public bool Tangent { get; init; }
}
