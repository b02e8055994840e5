namespace RnnGen;

public readonly partial struct Scalar
{
    /// <summary>The hyperbolic tangent.</summary>
    public static Scalar Tanh(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static Scalar Sigmoid(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>e to the power of x.</summary>
    public static Scalar Exp(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>The sine of x, in radians.</summary>
    public static Scalar Sin(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>The cosine of x, in radians.</summary>
    public static Scalar Cos(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>The natural logarithm of x.</summary>
    public static Scalar Log(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>The square root of x.</summary>
    public static Scalar Sqrt(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>The absolute value of x.</summary>
    public static Scalar Abs(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>-1, 0 or 1, with the sign of x; its gradient is zero.</summary>
    public static Scalar Sign(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>1 where x is at least 0, else 0; its gradient is zero.</summary>
    public static Scalar Step(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>The nearest whole number, halves to the even one; its gradient is zero.</summary>
    public static Scalar Round(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>max(0, x).</summary>
    public static Scalar Relu(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>log(1 + exp(x)).</summary>
    public static Scalar Softplus(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>x / (1 + |x|).</summary>
    public static Scalar Softsign(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>x².</summary>
    public static Scalar Square(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>1 / x.</summary>
    public static Scalar Reciprocal(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>log(1 / (1 + exp(-x))).</summary>
    public static Scalar LogSigmoid(Scalar x) => Symbolic.Value<Scalar>();

    /// <summary>The larger of x and y.</summary>
    public static Scalar Max(Scalar x, Scalar y) => Symbolic.Value<Scalar>();

    /// <summary>The smaller of x and y.</summary>
    public static Scalar Min(Scalar x, Scalar y) => Symbolic.Value<Scalar>();

    /// <summary>x where it lies between the bounds, otherwise the nearer bound.</summary>
    public static Scalar Clamp(Scalar x, Scalar lower, Scalar upper) => Symbolic.Value<Scalar>();
}
