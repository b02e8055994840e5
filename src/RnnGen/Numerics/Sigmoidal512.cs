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
        var bounded = Vector512.MinNative(Vector512.Create(20f), x);
        var shifted = Vector512.FusedMultiplyAdd(bounded, Vector512.Create(-1.44269504f), Vector512.Create(12582912f));
        var n = shifted - Vector512.Create(12582912f);
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693147182f), -bounded);
        var power = ((shifted.AsInt32() << 23) + Vector512.Create(FloatBits.One)).AsSingle();
        power = Vector512.FusedMultiplyAdd(power, n * Vector512.Create(1.90465421e-9f), power);
        var square = Vector512.FusedMultiplyAdd(r, r, Vector512.Create(FloatBits.LeastCarried));
        var low = Vector512.FusedMultiplyAdd(r, Vector512.Create(0.5f), Vector512<float>.One);
        var middle = Vector512.FusedMultiplyAdd(Vector512.Create(0.0416672438f), r, Vector512.Create(0.166665331f));
        var high = Vector512.FusedMultiplyAdd(Vector512.Create(0.00138636422f), r, Vector512.Create(0.00836765580f));
        var slope = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(high, square, middle), square, low);
        var result = Vector512<float>.One / Vector512.FusedMultiplyAdd(power * r, slope, power + Vector512<float>.One);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512.Create(-87.33f)), Vector512<float>.Zero, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var u = Vector512.FusedMultiplyAdd(x, x, Vector512.Create(FloatBits.LeastSquare));
        var square = u * u;
        var low = Vector512.FusedMultiplyAdd(u, Vector512.Create(0.0035242413f), Vector512.Create(0.13405138f));
        var high = Vector512.FusedMultiplyAdd(u, Vector512.Create(1.4017786e-8f), Vector512.Create(2.1082464e-5f));
        var numerator = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(high, square, low), x * u, x);
        low = Vector512.FusedMultiplyAdd(u, Vector512.Create(0.025985941f), Vector512.Create(0.46738458f));
        high = Vector512.FusedMultiplyAdd(u, Vector512.Create(8.046212e-7f), Vector512.Create(0.00033325548f));
        var denominator = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(high, square, low), u, Vector512<float>.One);
        var isFar = Vector512.GreaterThan(Vector512.Abs(x), Vector512.Create(8f));
        return Vector512.ConditionalSelect(isFar, Vector512.CopySign(Vector512<float>.One, x), numerator / denominator);
    }
}
