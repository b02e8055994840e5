using System;

namespace RnnGen;

public static partial class Equations
{
    /// <summary>A vector after a fixed number of updates within one step: <c>Iterate(v, 2, f)</c> is f(f(v)). A <c>Linear</c> in the update has the same parameters in all rounds.</summary>
    /// <param name="start">The vector before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda with an expression body: the vector after a round, of what it was before.</param>
    public static Vec Iterate(Vec start, int rounds, Func<Vec, Vec> update) => Symbolic.Value<Vec>();

    /// <summary>
    /// A vector after a fixed number of updates that know their round, from 0 on. A <c>Linear</c> whose name holds the number of the round has parameters
    /// of its own in each: <c>Iterate(v, 2, (s, k) =&gt; Linear(s, name: $"layer{k}"))</c>.
    /// </summary>
    /// <param name="start">The vector before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda with an expression body: the vector after a round, of what it was before and the number of the round.</param>
    public static Vec Iterate(Vec start, int rounds, Func<Vec, int, Vec> update) => Symbolic.Value<Vec>();

    /// <summary>A scalar after a fixed number of updates within one step.</summary>
    /// <param name="start">The scalar before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda with an expression body: the scalar after a round, of what it was before.</param>
    public static Scalar Iterate(Scalar start, int rounds, Func<Scalar, Scalar> update) => Symbolic.Value<Scalar>();

    /// <summary>A scalar after a fixed number of updates that know their round, from 0 on.</summary>
    /// <param name="start">The scalar before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda with an expression body: the scalar after a round, of what it was before and the number of the round.</param>
    public static Scalar Iterate(Scalar start, int rounds, Func<Scalar, int, Scalar> update) => Symbolic.Value<Scalar>();

    /// <summary>A matrix after a fixed number of updates within one step.</summary>
    /// <param name="start">The matrix before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda with an expression body: the matrix after a round, of what it was before.</param>
    public static Mat Iterate(Mat start, int rounds, Func<Mat, Mat> update) => Symbolic.Value<Mat>();

    /// <summary>A matrix after a fixed number of updates that know their round, from 0 on.</summary>
    /// <param name="start">The matrix before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda with an expression body: the matrix after a round, of what it was before and the number of the round.</param>
    public static Mat Iterate(Mat start, int rounds, Func<Mat, int, Mat> update) => Symbolic.Value<Mat>();
}
