using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary><see cref="Sigmoidal"/> on plain vectors of 512 bits.</summary>
/// <remarks>The same operations, hence the same bits; written out because a kernel can inline only so many methods.</remarks>
internal static class Sigmoidal512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        var bounded = Vector512.MinNative(Vector512.Create(88f), x);
        var shifted = Vector512.FusedMultiplyAdd(bounded, Vector512.Create(-1.44269504f), Vector512.Create(12582912f));
        var n = shifted - Vector512.Create(12582912f);
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693147182f), -bounded);
        var power = ((shifted.AsInt32() << 23) + Vector512.Create(FloatBits.One)).AsSingle();
        power = Vector512.FusedMultiplyAdd(power, n * Vector512.Create(1.90465421e-9f), power);
        var square = r * r;
        var low = Vector512.FusedMultiplyAdd(square, Vector512.Create(0.5f), r);
        var middle = Vector512.FusedMultiplyAdd(Vector512.Create(0.0416672438f), r, Vector512.Create(0.166665331f));
        var high = Vector512.FusedMultiplyAdd(Vector512.Create(0.00138636422f), r, Vector512.Create(0.00836765580f));
        var minusOne = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(high, square, middle), square * r, low);
        var result = Vector512<float>.One / Vector512.FusedMultiplyAdd(power, minusOne, power + Vector512<float>.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(-87.4f)), Vector512<float>.Zero, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var u = x * x;
        var square = u * u;
        var low = Vector512.FusedMultiplyAdd(x * u, Vector512.Create(0.134051383f), x);
        var high = Vector512.FusedMultiplyAdd(Vector512.Create(1.40177647e-8f), square, Vector512.FusedMultiplyAdd(Vector512.Create(2.10824637e-5f), u, Vector512.Create(0.00352424127f)));
        var numerator = Vector512.FusedMultiplyAdd(high, x * square, low);
        low = Vector512.FusedMultiplyAdd(u, Vector512.Create(0.467384577f), Vector512<float>.One);
        high = Vector512.FusedMultiplyAdd(Vector512.Create(8.04621891e-7f), square, Vector512.FusedMultiplyAdd(Vector512.Create(0.000333255477f), u, Vector512.Create(0.0259859413f)));
        var denominator = Vector512.FusedMultiplyAdd(high, square, low);
        var isFar = Vector512.GreaterThan(Vector512.Abs(x), Vector512.Create(8f));
        return Vector512.ConditionalSelect(isFar, Vector512.CopySign(Vector512<float>.One, x), numerator / denominator);
    }
}
