using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>
/// No function passes through denormal numbers on its way to a normal one. The operations are those of <see cref="Simd1{T}"/>, of which all other vectors have the bits.
/// </summary>
public abstract class DenormalFunctionTests<T>(int leastExponent, double farthest) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Mantissas = 97;

    public static TheoryData<Function> Functions => [.. Enum.GetValues<Function>()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void NoIntermediateValueIsDenormal(Function function)
    {
        Watched<T>.Denormals();
        foreach (var x in Arguments())
        {
            function.Of<Watched<T>, T>(Watched<T>.Create(x));
            Watched<T>.Denormals().ShouldBe(0, $"{function}({x:R})");
        }
    }

    [Fact]
    public void WhatIsDenormalIsNoticed()
    {
        var least = Watched<T>.Create(T.ScaleB(T.One, leastExponent));
        Watched<T>.Denormals();
        _ = least * least;
        Watched<T>.Denormals().ShouldBe(1);
        _ = Watched<T>.MultiplyAdd(least, least, least);
        Watched<T>.Denormals().ShouldBe(0);
    }

    /// <summary>From the least that is carried on, of both signs, in all binades.</summary>
    private IEnumerable<T> Arguments()
    {
        for (var exponent = leastExponent; ; exponent++)
        {
            for (var i = 0; i < Mantissas; i++)
            {
                var x = Math.ScaleB(1 + (i / (double)Mantissas), exponent);
                if (x > farthest)
                    yield break;
                yield return T.CreateTruncating(x);
                yield return T.CreateTruncating(-x);
            }
        }
    }
}

public sealed class DenormalFunctionsInSingle() : DenormalFunctionTests<float>(-100, 85);

public sealed class DenormalFunctionsInDouble() : DenormalFunctionTests<double>(-960, 700);
