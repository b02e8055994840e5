namespace RnnGen.Tests.Numerics;

/// <summary>A number of about 31 digits, the sum of two doubles, to judge functions of doubles by. Dekker (1971).</summary>
internal readonly record struct Precise(double High, double Low = 0)
{
    private static readonly Precise Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    public static implicit operator Precise(double value) => new(value);

    public static Precise operator +(Precise a, Precise b)
    {
        var sum = TwoSum(a.High, b.High);
        return double.IsFinite(sum.High) ? FastTwoSum(sum.High, sum.Low + a.Low + b.Low) : new(sum.High);
    }

    public static Precise operator -(Precise a) => new(-a.High, -a.Low);

    public static Precise operator -(Precise a, Precise b) => a + -b;

    public static Precise operator *(Precise a, Precise b)
    {
        var product = a.High * b.High;
        return double.IsFinite(product)
            ? FastTwoSum(product, Math.FusedMultiplyAdd(a.High, b.High, -product) + (a.High * b.Low + a.Low * b.High))
            : new(product);
    }

    public static Precise operator /(Precise a, Precise b)
    {
        Precise quotient = a.High / b.High;
        if (!double.IsFinite(quotient.High) || double.IsInfinity(b.High))
            return quotient;
        quotient += (a - quotient * b).High / b.High;
        return quotient + (a - quotient * b).High / b.High;
    }

    public static Precise Abs(Precise x) => x.High < 0 ? -x : x;

    public static Precise Exp(Precise x)
    {
        if (double.IsNaN(x.High))
            return x;
        if (Math.Abs(x.High) > 800)
            return x.High < 0 ? 0 : double.PositiveInfinity;
        var n = Math.Round(x.High / Ln2.High);
        var value = Expm1Series(x - n * Ln2) + 1;
        return new(Math.ScaleB(value.High, (int)n), Math.ScaleB(value.Low, (int)n));
    }

    public static Precise Expm1(Precise x) => Math.Abs(x.High) < 0.5 ? Expm1Series(x) : Exp(x) - 1;

    public static Precise Sigmoid(Precise x) => 1 / (Exp(-x) + 1);

    public static Precise Tanh(Precise x)
    {
        if (Math.Abs(x.High) > 40)
            return Math.Sign(x.High);
        var expm1 = Expm1(x + x);
        return expm1 / (expm1 + 2);
    }

    /// <summary>One step of Newton's method from the library's value.</summary>
    public static Precise Log(Precise x)
    {
        if (x.High is > 0 and < 1e-200)
            return Log(x * Math.ScaleB(1, 200)) - 200 * Ln2;
        Precise start = Math.Log(x.High);
        return double.IsFinite(start.High) ? start + (x * Exp(-start) - 1) : start;
    }

    public static Precise Log1p(Precise x)
    {
        if (Math.Abs(x.High) > 0.01)
            return Log(x + 1);
        Precise sum = 0;
        for (var n = 18; n > 0; n--)
            sum = (n % 2 == 1 ? 1 : -1) / (Precise)n + sum * x;
        return sum * x;
    }

    public static Precise Softplus(Precise x) => (x.High > 0 ? x : 0) + Log1p(Exp(-Abs(x)));

    private static Precise Expm1Series(Precise x)
    {
        Precise sum = 0;
        for (var n = 28; n > 0; n--)
            sum = (sum + 1) * x / n;
        return sum;
    }

    private static Precise TwoSum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return new(sum, a - (sum - part) + (b - part));
    }

    private static Precise FastTwoSum(double a, double b)
    {
        var sum = a + b;
        return new(sum, b - (sum - a));
    }
}
