using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary><see cref="Sigmoidal"/> on plain vectors of 256 bits.</summary>
/// <remarks>The same operations, hence the same bits; written out because a kernel can inline only so many methods.</remarks>
internal static class Sigmoidal256
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var bounded = Vector256.MinNative(Vector256.Create(88f), x);
        var shifted = Vector256.FusedMultiplyAdd(bounded, Vector256.Create(-1.44269504f), Vector256.Create(12582912f));
        var n = shifted - Vector256.Create(12582912f);
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693147182f), -bounded);
        var power = ((shifted.AsInt32() << 23) + Vector256.Create(FloatBits.One)).AsSingle();
        power = Vector256.FusedMultiplyAdd(power, n * Vector256.Create(1.90465421e-9f), power);
        var square = r * r;
        var low = Vector256.FusedMultiplyAdd(square, Vector256.Create(0.5f), r);
        var middle = Vector256.FusedMultiplyAdd(Vector256.Create(0.0416672438f), r, Vector256.Create(0.166665331f));
        var high = Vector256.FusedMultiplyAdd(Vector256.Create(0.00138636422f), r, Vector256.Create(0.00836765580f));
        var minusOne = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(high, square, middle), square * r, low);
        var result = Vector256<float>.One / Vector256.FusedMultiplyAdd(power, minusOne, power + Vector256<float>.One);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(-87.4f)), Vector256<float>.Zero, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var u = x * x;
        var square = u * u;
        var low = Vector256.FusedMultiplyAdd(x * u, Vector256.Create(0.134051383f), x);
        var high = Vector256.FusedMultiplyAdd(Vector256.Create(1.40177647e-8f), square, Vector256.FusedMultiplyAdd(Vector256.Create(2.10824637e-5f), u, Vector256.Create(0.00352424127f)));
        var numerator = Vector256.FusedMultiplyAdd(high, x * square, low);
        low = Vector256.FusedMultiplyAdd(u, Vector256.Create(0.467384577f), Vector256<float>.One);
        high = Vector256.FusedMultiplyAdd(Vector256.Create(8.04621891e-7f), square, Vector256.FusedMultiplyAdd(Vector256.Create(0.000333255477f), u, Vector256.Create(0.0259859413f)));
        var denominator = Vector256.FusedMultiplyAdd(high, square, low);
        var isFar = Vector256.GreaterThan(Vector256.Abs(x), Vector256.Create(8f));
        return Vector256.ConditionalSelect(isFar, Vector256.CopySign(Vector256<float>.One, x), numerator / denominator);
    }
}
