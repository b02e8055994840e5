using RnnGen.Tests.Writing;
using static RnnGen.Tests.Writing.Term;

namespace RnnGen.Tests.RandomCells;

/// <summary>Random elementwise expressions over vectors of one size, made so that no argument leaves the domain of its function.</summary>
internal sealed class RandomTree(Random random, IReadOnlyList<Term> leaves, IReadOnlyList<Term> scalars)
{
    public Term Grow(int depth)
    {
        if (depth == 0 || random.Chance(0.15))
            return random.Pick(leaves);
        return random.Next(5) switch
        {
            0 or 1 => Binary(Grow(depth - 1), Grow(depth - 1)),
            2 => WithScalar(Grow(depth - 1)),
            _ => Unary(Grow(depth - 1)),
        };
    }

    /// <summary>One expression that reads each of the given terms and stays within bounds.</summary>
    public Term Combine(IEnumerable<Term> terms) =>
        terms.Select(term => random.Chance(0.5) ? term : Bounded(term)).Aggregate((left, right) => random.Chance(0.6) ? left + right : left * right);

    public Term Bounded(Term x) => random.Next(4) switch
    {
        0 => Call("Tanh", x),
        1 => Call("Sigmoid", x),
        2 => Call("Softsign", x),
        _ => Call("Clamp", x, -0.9, 1.1),
    };

    private Term Unary(Term x) => random.Next(19) switch
    {
        0 => Call("Tanh", x),
        1 => Call("Sigmoid", x),
        2 => Call("Softsign", x),
        3 => Call("Abs", x),
        4 => Call("Relu", x),
        5 => Call("Exp", -Call("Square", x)),
        6 => Call("Log", 1 + Call("Square", x)),
        7 => Call("Sqrt", 1.5 + Call("Square", x)),
        8 => Call("Softplus", x),
        9 => Call("Clamp", x, -0.5, 0.8),
        10 => Call("Reciprocal", 1 + Call("Square", x)),
        11 => Call("LogSigmoid", x),
        12 => -x,
        13 => 1 - x,
        14 => Call("Sign", x) * x,
        15 => Call("StopGradient", x),
        16 => Call("StraightThrough", Call("Step", x), Call("Sigmoid", x)),
        17 => Call("StraightThrough", Call("Tanh", x), x),
        _ => Call("Square", Call("Tanh", x)),
    };

    private Term Binary(Term x, Term y) => random.Next(8) switch
    {
        0 or 1 => x + y,
        2 => x - y,
        3 => Call("Max", x, y),
        4 => Call("Min", x, y),
        5 => x / (1 + Call("Abs", y)),
        6 => x / (2 - Call("Tanh", y)),
        _ => x * y,
    };

    private Term WithScalar(Term x) => scalars.Count > 0 && random.Chance(0.6)
        ? random.Next(3) switch
        {
            0 => x + random.Pick(scalars),
            1 => Call("Max", x, random.Pick(scalars)),
            _ => random.Pick(scalars) * x,
        }
        : random.Next(3) switch
        {
            0 => 0.7 * x,
            1 => x / 1.6,
            _ => x - 0.3,
        };
}
