using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>
/// What is done at the end of a line of a matrix. The next line follows without a gap, so a line's last vector may reach into it. A kernel that is
/// generic over this does without the question where all lines are whole vectors.
/// </summary>
public interface ILineEnd
{
    /// <summary>The first <paramref name="count"/> elements of <paramref name="value"/>, of which there may be more, and +0 behind them.</summary>
    static abstract V First<V, T>(V value, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Writes the first <paramref name="count"/> elements, of which there may be more, to <paramref name="destination"/>.</summary>
    static abstract void Store<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>As <see cref="Store"/>, for what nothing reads before the backward run.</summary>
    static abstract void Keep<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>Every line is a number of whole vectors, and what is kept for the backward run does not fit into the caches.</summary>
public readonly struct StreamedLines : ILineEnd
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First<V, T>(V value, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        value.Store(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.StorePastCaches(value, destination);
}

/// <summary>Every line is a number of whole vectors.</summary>
public readonly struct WholeLines : ILineEnd
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First<V, T>(V value, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        value.Store(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        value.Store(destination);
}

/// <summary>A line may end within a vector.</summary>
public readonly struct RaggedLines : ILineEnd
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V First<V, T>(V value, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.FirstLanes(value, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.StoreFirst(value, destination, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep<V, T>(V value, Address<T> destination, nint count) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.StoreFirst(value, destination, count);
}
