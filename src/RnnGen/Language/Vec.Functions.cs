namespace RnnGen;

public readonly partial struct Vec
{
    /// <summary>The hyperbolic tangent, for each element x.</summary>
    public static Vec Tanh(Vec x) => Symbolic.Value<Vec>();

    /// <summary>1 / (1 + exp(-x)), for each element x.</summary>
    public static Vec Sigmoid(Vec x) => Symbolic.Value<Vec>();

    /// <summary>e to the power of x, for each element x.</summary>
    public static Vec Exp(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The sine of x, in radians, for each element x.</summary>
    public static Vec Sin(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The cosine of x, in radians, for each element x.</summary>
    public static Vec Cos(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The natural logarithm of x, for each element x.</summary>
    public static Vec Log(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The square root of x, for each element x.</summary>
    public static Vec Sqrt(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The absolute value of x, for each element x.</summary>
    public static Vec Abs(Vec x) => Symbolic.Value<Vec>();

    /// <summary>-1, 0 or 1, with the sign of x; its gradient is zero, for each element x.</summary>
    public static Vec Sign(Vec x) => Symbolic.Value<Vec>();

    /// <summary>1 where x is at least 0, else 0; its gradient is zero, for each element x.</summary>
    public static Vec Step(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The nearest whole number, halves to the even one; its gradient is zero, for each element x.</summary>
    public static Vec Round(Vec x) => Symbolic.Value<Vec>();

    /// <summary>max(0, x), for each element x.</summary>
    public static Vec Relu(Vec x) => Symbolic.Value<Vec>();

    /// <summary>log(1 + exp(x)), for each element x.</summary>
    public static Vec Softplus(Vec x) => Symbolic.Value<Vec>();

    /// <summary>x / (1 + |x|), for each element x.</summary>
    public static Vec Softsign(Vec x) => Symbolic.Value<Vec>();

    /// <summary>x², for each element x.</summary>
    public static Vec Square(Vec x) => Symbolic.Value<Vec>();

    /// <summary>1 / x, for each element x.</summary>
    public static Vec Reciprocal(Vec x) => Symbolic.Value<Vec>();

    /// <summary>log(1 / (1 + exp(-x))), for each element x.</summary>
    public static Vec LogSigmoid(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The larger of x and y, element by element.</summary>
    public static Vec Max(Vec x, Vec y) => Symbolic.Value<Vec>();

    /// <summary>The larger of each element of x and a scalar.</summary>
    public static Vec Max(Vec x, Scalar y) => Symbolic.Value<Vec>();

    /// <summary>The larger of a scalar and each element of y.</summary>
    public static Vec Max(Scalar x, Vec y) => Symbolic.Value<Vec>();

    /// <summary>The smaller of x and y, element by element.</summary>
    public static Vec Min(Vec x, Vec y) => Symbolic.Value<Vec>();

    /// <summary>The smaller of each element of x and a scalar.</summary>
    public static Vec Min(Vec x, Scalar y) => Symbolic.Value<Vec>();

    /// <summary>The smaller of a scalar and each element of y.</summary>
    public static Vec Min(Scalar x, Vec y) => Symbolic.Value<Vec>();

    /// <summary>x where it lies between the bounds, otherwise the nearer bound.</summary>
    public static Vec Clamp(Vec x, Scalar lower, Scalar upper) => Symbolic.Value<Vec>();

    /// <summary>x where it lies between the bounds, otherwise the nearer bound, element by element.</summary>
    public static Vec Clamp(Vec x, Vec lower, Vec upper) => Symbolic.Value<Vec>();

    /// <summary>exp(x) divided by the sum of exp over all elements.</summary>
    public static Vec Softmax(Vec x) => Symbolic.Value<Vec>();

    /// <summary>The softmax over the vectors that a memory has: a weight for each, 0 in the places behind the last one.</summary>
    /// <param name="scores">A number for each place of the memory.</param>
    /// <param name="memory">The memory, or what is computed of it.</param>
    public static Vec Softmax(Vec scores, Vecs memory) => Symbolic.Value<Vec>();
}
