using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Numerics;

/// <summary>The core of <see cref="Exponential"/> on plain vectors of 512 bits.</summary>
/// <remarks>The same operations, hence the same bits; written out because a kernel can inline only so many methods.</remarks>
internal static class Exponential512
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Reduced(Vector512<float> x, out Vector512<float> shifted)
    {
        shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.4426950408889634f), Vector512.Create(12582912f));
        var n = shifted - Vector512.Create(12582912f);
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var square = Vector512.FusedMultiplyAdd(r, r, Vector512.Create(FloatBits.LeastCarried));
        var even = Vector512.FusedMultiplyAdd(Vector512.Create(1.3981999507e-3f), square, Vector512.Create(4.1665795894e-2f));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(5.0000001201e-1f));
        var odd = Vector512.FusedMultiplyAdd(Vector512.Create(1.9875691500e-4f), square, Vector512.Create(8.3334519073e-3f));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(1.6666665459e-1f));
        return Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(odd, r, even) * r, r, r);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Reduced(Vector512<double> x, out Vector512<double> shifted)
    {
        shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.4426950408889634), Vector512.Create(6755399441055744.0));
        var n = shifted - Vector512.Create(6755399441055744.0);
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-6.93147180369123816490e-01), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-1.90821492927058770002e-10), r);
        var square = Vector512.FusedMultiplyAdd(r, r, Vector512.Create(DoubleBits.LeastCarried));
        var even = Vector512.FusedMultiplyAdd(Vector512.Create(2.091488256348507e-09), square, Vector512.Create(2.7557273171941026e-07));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(2.4801587325920163e-05));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(0.0013888888888883642));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(0.04166666666666667));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(0.5));
        var odd = Vector512.FusedMultiplyAdd(Vector512.Create(2.5105490906986696e-08), square, Vector512.Create(2.7557254740405416e-06));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(0.00019841269875342141));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(0.008333333333325985));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(0.1666666666666667));
        return Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(odd, r, even) * r, r, r);
    }
}
