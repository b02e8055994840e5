using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>The functions that every vector offers.</summary>
public enum Function
{
    Exp,
    Expm1,
    Sigmoid,
    Tanh,
    Log,
    Log1p,
    Sin,
    Cos,
    Softplus,
    LogSigmoid,
}

internal static class Functions
{
    public static V Of<V, T>(this Function function, V x) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> => function switch
    {
        Function.Exp => V.Exp(x),
        Function.Expm1 => V.Expm1(x),
        Function.Sigmoid => V.Sigmoid(x),
        Function.Tanh => V.Tanh(x),
        Function.Log => V.Log(x),
        Function.Log1p => V.Log1p(x),
        Function.Sin => V.Sin(x),
        Function.Cos => V.Cos(x),
        Function.Softplus => V.Softplus(x),
        _ => V.LogSigmoid(x),
    };
}
