using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Tests.Judges;

/// <summary>The elementwise functions, with their slopes from the textbook.</summary>
internal sealed class ReferenceFunctions<T>
    where T : struct, IReal<T>
{
    /// <summary>A hash of every decision that a function with a kink has taken.</summary>
    public long Branches { get; private set; }

    public static T Exp(T x) => x.Map(Math.Exp(x.Value), Math.Exp(x.Value));

    public static T Log(T x) => x.Map(Math.Log(x.Value), 1 / x.Value);

    public T Compute(Operation operation, T[] x) => operation.Name switch
    {
        nameof(Op.Add) => x.Aggregate((sum, term) => sum + term),
        nameof(Op.Multiply) => x[0] * x[1],
        nameof(Op.Divide) => x[0] / x[1],
        nameof(Op.Max) => Branch(x[0].Value >= x[1].Value) ? x[0] : x[1],
        nameof(Op.Min) => Branch(x[0].Value <= x[1].Value) ? x[0] : x[1],
        nameof(Op.GreaterOrEqual) => T.Create(Branch(x[0].Value >= x[1].Value) ? 1 : 0),
        nameof(Op.Sign) => T.Create(Direction(x[0].Value)),
        nameof(Op.Round) => T.Create(Rounded(x[0].Value)),
        nameof(Op.Abs) => x[0].Map(Math.Abs(x[0].Value), Direction(x[0].Value)),
        nameof(Op.Sigmoid) => Sigmoid(x[0]),
        nameof(Op.Tanh) => Tanh(x[0]),
        nameof(Op.Exp) => Exp(x[0]),
        nameof(Op.Expm1) => x[0].Map(Expm1(x[0].Value), Math.Exp(x[0].Value)),
        nameof(Op.Log) => Log(x[0]),
        nameof(Op.Sin) => x[0].Map(Math.Sin(x[0].Value), Math.Cos(x[0].Value)),
        nameof(Op.Cos) => x[0].Map(Math.Cos(x[0].Value), -Math.Sin(x[0].Value)),
        nameof(Op.Sqrt) => x[0].Map(Math.Sqrt(x[0].Value), 0.5 / Math.Sqrt(x[0].Value)),
        nameof(Op.Root) => x[0].Map(Math.Sqrt(x[0].Value), 0.5 / Math.Max(Math.Sqrt(x[0].Value), 1e-18)),
        nameof(Op.Difference) => x[0] - x[1],
        nameof(Op.LayerNorm) => (x[0] - x[1]) * x[2],
        nameof(Op.RmsNorm) => x[0] * x[1],
        nameof(Op.Softplus) => x[0].Map(Softplus(x[0].Value), Logistic(x[0].Value)),
        _ => throw new NotSupportedException($"The reference interpreter does not know '{operation}'."),
    };

    private static T Sigmoid(T x)
    {
        var value = Logistic(x.Value);
        return x.Map(value, value * Logistic(-x.Value));
    }

    private static T Tanh(T x)
    {
        var cosh = Math.Cosh(x.Value);
        return x.Map(Math.Tanh(x.Value), 1 / (cosh * cosh));
    }

    private static double Logistic(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static double Softplus(double x) => x > 0 ? x + LogOnePlus(Math.Exp(-x)) : LogOnePlus(Math.Exp(x));

    // Kahan's correction: the rounding error of 1 + x cancels in the quotient.
    private static double LogOnePlus(double x)
    {
        var y = 1 + x;
        return y == 1 ? x : Math.Log(y) * x / (y - 1);
    }

    private static double Expm1(double x)
    {
        var half = Math.Tanh(x / 2);
        return Math.Abs(x) < 1 ? 2 * half / (1 - half) : Math.Exp(x) - 1;
    }

    private bool Branch(bool decision)
    {
        Branches = unchecked((Branches * 31) + (decision ? 2 : 1));
        return decision;
    }

    private double Rounded(double value)
    {
        var rounded = Math.Round(value, MidpointRounding.ToEven);
        Branches = unchecked((Branches * 31) + (long)rounded);
        return rounded;
    }

    private int Direction(double value)
    {
        Branches = unchecked((Branches * 31) + Math.Sign(value) + 5);
        return Math.Sign(value);
    }
}
