using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary><see cref="Sigmoidal"/> on plain vectors of 128 bits.</summary>
/// <remarks>The same operations, hence the same bits; written out because a kernel can inline only so many methods.</remarks>
internal static class Sigmoidal128
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sigmoid(Vector128<float> x)
    {
        var bounded = Vector128.MinNative(Vector128.Create(20f), x);
        var shifted = Vector128.FusedMultiplyAdd(bounded, Vector128.Create(-1.44269504f), Vector128.Create(12582912f));
        var n = shifted - Vector128.Create(12582912f);
        var r = Vector128.FusedMultiplyAdd(n, Vector128.Create(-0.693147182f), -bounded);
        var power = ((shifted.AsInt32() << 23) + Vector128.Create(FloatBits.One)).AsSingle();
        power = Vector128.FusedMultiplyAdd(power, n * Vector128.Create(1.90465421e-9f), power);
        var square = Vector128.FusedMultiplyAdd(r, r, Vector128.Create(FloatBits.LeastCarried));
        var low = Vector128.FusedMultiplyAdd(r, Vector128.Create(0.5f), Vector128<float>.One);
        var middle = Vector128.FusedMultiplyAdd(Vector128.Create(0.0416672438f), r, Vector128.Create(0.166665331f));
        var high = Vector128.FusedMultiplyAdd(Vector128.Create(0.00138636422f), r, Vector128.Create(0.00836765580f));
        var slope = Vector128.FusedMultiplyAdd(Vector128.FusedMultiplyAdd(high, square, middle), square, low);
        var result = Vector128<float>.One / Vector128.FusedMultiplyAdd(power * r, slope, power + Vector128<float>.One);
        return Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128.Create(-87.33f)), Vector128<float>.Zero, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x)
    {
        var u = Vector128.FusedMultiplyAdd(x, x, Vector128.Create(FloatBits.LeastSquare));
        var square = u * u;
        var low = Vector128.FusedMultiplyAdd(u, Vector128.Create(0.0035242413f), Vector128.Create(0.13405138f));
        var high = Vector128.FusedMultiplyAdd(u, Vector128.Create(1.4017786e-8f), Vector128.Create(2.1082464e-5f));
        var numerator = Vector128.FusedMultiplyAdd(Vector128.FusedMultiplyAdd(high, square, low), x * u, x);
        low = Vector128.FusedMultiplyAdd(u, Vector128.Create(0.025985941f), Vector128.Create(0.46738458f));
        high = Vector128.FusedMultiplyAdd(u, Vector128.Create(8.046212e-7f), Vector128.Create(0.00033325548f));
        var denominator = Vector128.FusedMultiplyAdd(Vector128.FusedMultiplyAdd(high, square, low), u, Vector128<float>.One);
        var isFar = Vector128.GreaterThan(Vector128.Abs(x), Vector128.Create(8f));
        return Vector128.ConditionalSelect(isFar, Vector128.CopySign(Vector128<float>.One, x), numerator / denominator);
    }
}
