using System.ComponentModel;
using System.Numerics;

namespace RnnGen.Numerics;

/// <summary>How packed weights are held in memory. Kernels are generic over it, and compute in <c>T</c> whatever it is.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public unsafe interface IWeightFormat
{
    /// <summary>Whether the sums of products are multiplied by a scale when they are complete.</summary>
    static abstract bool IsScaled { get; }

    /// <summary>The largest magnitude that is held; weights are scaled to it. Only where <see cref="IsScaled"/>.</summary>
    static abstract double Largest { get; }

    /// <summary>The bytes of a weight.</summary>
    static abstract int Bytes<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>As many weights as a vector has elements, widened.</summary>
    static abstract V Load<V, T>(byte* source) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Two vectors that lie side by side as a pair, in the order that unpacks fastest.</summary>
    static abstract void Load<V, T>(byte* source, out V first, out V second) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>The place of a weight within a pair of vectors.</summary>
    /// <param name="lane">The lane within its vector.</param>
    /// <param name="isSecond">Whether it belongs to the second vector.</param>
    /// <param name="lanes">The lanes of a vector.</param>
    static abstract nint PlaceInPair(nint lane, bool isSecond, int lanes);

    /// <summary>Holds a weight, rounded to the nearest.</summary>
    static abstract void Store<T>(byte* destination, T weight) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
