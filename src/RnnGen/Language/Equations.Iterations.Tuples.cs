using System;

namespace RnnGen;

public static partial class Equations
{
    /// <summary>
    /// Two values after a fixed number of updates within one step, in each of which both are made of both: the body of a property such as
    /// <c>(Vec a, Vec b) both =&gt; Iterate((x, Prev(h)), 3, (a, b) =&gt; (b, a * b))</c>, whose values are <c>both.a</c> and <c>both.b</c>.
    /// </summary>
    /// <typeparam name="TFirst">A Vec, Scalar or Mat.</typeparam>
    /// <typeparam name="TSecond">A Vec, Scalar or Mat.</typeparam>
    /// <param name="start">The values before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda whose body is a tuple: the values after a round, of what they were before.</param>
    public static (TFirst First, TSecond Second) Iterate<TFirst, TSecond>((TFirst First, TSecond Second) start, int rounds, Func<TFirst, TSecond, (TFirst First, TSecond Second)> update) =>
        Symbolic.Value<(TFirst First, TSecond Second)>();

    /// <summary>Two values after a fixed number of updates that know their round, from 0 on.</summary>
    /// <typeparam name="TFirst">A Vec, Scalar or Mat.</typeparam>
    /// <typeparam name="TSecond">A Vec, Scalar or Mat.</typeparam>
    /// <param name="start">The values before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda whose body is a tuple: the values after a round, of what they were before and the number of the round.</param>
    public static (TFirst First, TSecond Second) Iterate<TFirst, TSecond>((TFirst First, TSecond Second) start, int rounds, Func<TFirst, TSecond, int, (TFirst First, TSecond Second)> update) =>
        Symbolic.Value<(TFirst First, TSecond Second)>();

    /// <summary>Three values after a fixed number of updates within one step, in each of which all are made of all.</summary>
    /// <typeparam name="TFirst">A Vec, Scalar or Mat.</typeparam>
    /// <typeparam name="TSecond">A Vec, Scalar or Mat.</typeparam>
    /// <typeparam name="TThird">A Vec, Scalar or Mat.</typeparam>
    /// <param name="start">The values before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda whose body is a tuple: the values after a round, of what they were before.</param>
    public static (TFirst First, TSecond Second, TThird Third) Iterate<TFirst, TSecond, TThird>(
        (TFirst First, TSecond Second, TThird Third) start, int rounds, Func<TFirst, TSecond, TThird, (TFirst First, TSecond Second, TThird Third)> update) =>
        Symbolic.Value<(TFirst First, TSecond Second, TThird Third)>();

    /// <summary>Three values after a fixed number of updates that know their round, from 0 on.</summary>
    /// <typeparam name="TFirst">A Vec, Scalar or Mat.</typeparam>
    /// <typeparam name="TSecond">A Vec, Scalar or Mat.</typeparam>
    /// <typeparam name="TThird">A Vec, Scalar or Mat.</typeparam>
    /// <param name="start">The values before the first round.</param>
    /// <param name="rounds">The number of rounds, a constant from 1 to 64.</param>
    /// <param name="update">A lambda whose body is a tuple: the values after a round, of what they were before and the number of the round.</param>
    public static (TFirst First, TSecond Second, TThird Third) Iterate<TFirst, TSecond, TThird>(
        (TFirst First, TSecond Second, TThird Third) start, int rounds, Func<TFirst, TSecond, TThird, int, (TFirst First, TSecond Second, TThird Third)> update) =>
        Symbolic.Value<(TFirst First, TSecond Second, TThird Third)>();
}
