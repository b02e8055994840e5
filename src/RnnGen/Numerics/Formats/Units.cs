using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>How the units of a width are cut into vectors: a width that fits a narrower vector than the widest one takes that.</summary>
/// <typeparam name="V">The widest vector.</typeparam>
/// <typeparam name="T">The element.</typeparam>
public static class Units<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether all units fit a vector of 128 bits, which is not the widest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fit128(int width) => V.Count > Simd128<T>.Count && width <= Simd128<T>.Count;

    /// <summary>Whether all units fit a vector of 256 bits, which is not the widest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fit256(int width) => V.Count > Simd256<T>.Count && width <= Simd256<T>.Count;

    /// <summary>Whether the units fill an odd number of vectors, three or more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreOdd(int width) => width > V.Count && ((width + V.Count - 1) / V.Count & 1) == 1;

    /// <summary>The lanes of the vectors that hold the units.</summary>
    internal static int Lanes(int width) => Fit128(width) ? Simd128<T>.Count : Fit256(width) ? Simd256<T>.Count : V.Count;
}
