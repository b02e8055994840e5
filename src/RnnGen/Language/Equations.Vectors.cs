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

    /// <summary>The largest element; the gradient goes to the first of the largest.</summary>
    public static Scalar Max(Vec value) => Symbolic.Value<Scalar>();

    /// <summary>The Euclidean norm: the square root of the sum of the squares; its gradient at zero is zero.</summary>
    public static Scalar Norm(Vec value) => Symbolic.Value<Scalar>();

    /// <summary>The logarithm of the sum of exp over the elements, without overflow.</summary>
    public static Scalar LogSumExp(Vec value) => Symbolic.Value<Scalar>();

    /// <summary>For each element the sum of all elements up to it.</summary>
    public static Vec CumSum(Vec value) => Symbolic.Value<Vec>();

    /// <summary>Each element several times, one behind the other: a vector whose size is a multiple of that of the given one.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How often each element stands, from 1 to 64; a constant.</param>
    public static Vec Repeat(Vec value, int count) => Symbolic.Value<Vec>();
}
