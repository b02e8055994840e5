namespace RnnGen;

public readonly partial struct Mat
{
    /// <summary>The hyperbolic tangent, for each element x.</summary>
    public static Mat Tanh(Mat x) => Symbolic.Value<Mat>();

    /// <summary>1 / (1 + exp(-x)), for each element x.</summary>
    public static Mat Sigmoid(Mat x) => Symbolic.Value<Mat>();

    /// <summary>e to the power of x, for each element x.</summary>
    public static Mat Exp(Mat x) => Symbolic.Value<Mat>();

    /// <summary>The sine of x, in radians, for each element x.</summary>
    public static Mat Sin(Mat x) => Symbolic.Value<Mat>();

    /// <summary>The cosine of x, in radians, for each element x.</summary>
    public static Mat Cos(Mat x) => Symbolic.Value<Mat>();

    /// <summary>The absolute value of x, for each element x.</summary>
    public static Mat Abs(Mat x) => Symbolic.Value<Mat>();

    /// <summary>max(0, x), for each element x.</summary>
    public static Mat Relu(Mat x) => Symbolic.Value<Mat>();

    /// <summary>x², for each element x.</summary>
    public static Mat Square(Mat x) => Symbolic.Value<Mat>();
}
