using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>How the units of a width are cut into vectors: whole ones, and one for the rest that is no wider than it must be.</summary>
/// <typeparam name="V">The widest vector.</typeparam>
/// <typeparam name="T">The element.</typeparam>
public static class Units<V, T> where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The units that fill whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Whole(nint width) => width & -(nint)V.Count;

    /// <summary>Whether the units after the whole vectors fit a vector of 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fit128(nint rest) => V.Count > Simd128<T>.Count && rest <= Simd128<T>.Count;

    /// <summary>Whether the units after the whole vectors fit a vector of 256 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Fit256(nint rest) => V.Count > Simd256<T>.Count && rest <= Simd256<T>.Count;

    /// <summary>The lanes of the vector that holds so many last units.</summary>
    internal static int Lanes(nint rest) => rest >= V.Count ? V.Count : Fit128(rest) ? Simd128<T>.Count : Fit256(rest) ? Simd256<T>.Count : V.Count;
}
