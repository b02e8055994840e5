namespace RnnGen;

public static partial class Equations
{
    /// <summary>The vectors behind one another: a vector whose size is the sum of theirs.</summary>
    public static Vec Concat(params Vec[] parts) => Symbolic.Value<Vec>();

    /// <summary>One of several equal parts of a vector, whose size is then a multiple of their number.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="index">Which part, from 0 on; a constant.</param>
    /// <param name="count">The number of parts; a constant.</param>
    public static Vec Part(Vec value, int index, int count) => Symbolic.Value<Vec>();

    /// <summary>The sum of the products of the elements of two vectors of one size.</summary>
    public static Scalar Dot(Vec left, Vec right) => Symbolic.Value<Scalar>();

    /// <summary>The sum of the elements.</summary>
    public static Scalar Sum(Vec value) => Symbolic.Value<Scalar>();

    /// <summary>The mean of the elements.</summary>
    public static Scalar Mean(Vec value) => Symbolic.Value<Scalar>();
}
