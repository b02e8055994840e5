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
        var bounded = Vector256.MinNative(Vector256.Create(20f), x);
        var shifted = Vector256.FusedMultiplyAdd(bounded, Vector256.Create(-1.44269504f), Vector256.Create(12582912f));
        var n = shifted - Vector256.Create(12582912f);
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693147182f), -bounded);
        var power = ((shifted.AsInt32() << 23) + Vector256.Create(FloatBits.One)).AsSingle();
        power = Vector256.FusedMultiplyAdd(power, n * Vector256.Create(1.90465421e-9f), power);
        var square = Vector256.FusedMultiplyAdd(r, r, Vector256.Create(FloatBits.LeastCarried));
        var low = Vector256.FusedMultiplyAdd(r, Vector256.Create(0.5f), Vector256<float>.One);
        var middle = Vector256.FusedMultiplyAdd(Vector256.Create(0.0416672438f), r, Vector256.Create(0.166665331f));
        var high = Vector256.FusedMultiplyAdd(Vector256.Create(0.00138636422f), r, Vector256.Create(0.00836765580f));
        var slope = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(high, square, middle), square, low);
        var result = Vector256<float>.One / Vector256.FusedMultiplyAdd(power * r, slope, power + Vector256<float>.One);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256.Create(-87.33f)), Vector256<float>.Zero, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var u = Vector256.FusedMultiplyAdd(x, x, Vector256.Create(FloatBits.LeastSquare));
        var square = u * u;
        var low = Vector256.FusedMultiplyAdd(u, Vector256.Create(0.0035242413f), Vector256.Create(0.13405138f));
        var high = Vector256.FusedMultiplyAdd(u, Vector256.Create(1.4017786e-8f), Vector256.Create(2.1082464e-5f));
        var numerator = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(high, square, low), x * u, x);
        low = Vector256.FusedMultiplyAdd(u, Vector256.Create(0.025985941f), Vector256.Create(0.46738458f));
        high = Vector256.FusedMultiplyAdd(u, Vector256.Create(8.046212e-7f), Vector256.Create(0.00033325548f));
        var denominator = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(high, square, low), u, Vector256<float>.One);
        var isFar = Vector256.GreaterThan(Vector256.Abs(x), Vector256.Create(8f));
        return Vector256.ConditionalSelect(isFar, Vector256.CopySign(Vector256<float>.One, x), numerator / denominator);
    }
}
