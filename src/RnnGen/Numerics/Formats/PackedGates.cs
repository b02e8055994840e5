using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>
/// The weights of sums of one width, the gates, laid out for streaming: for each vector of units all gates of all operands lie in
/// the order in which they are read, and before them, in memory of their own, the biases.
/// </summary>
/// <param name="bias">For each vector of units, one vector for each gate.</param>
/// <param name="scale">As the biases; null where the format has no scale.</param>
/// <param name="weights">For each vector of units, <paramref name="vectors"/> vectors.</param>
/// <param name="vectors">The vectors of weights that belong to a vector of units.</param>
public unsafe struct PackedGates<TFormat, T>(Address<T> bias, Address<T> scale, Address<byte> weights, nint vectors)
    where TFormat : IWeightFormat where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private bool _fromEnd;

    /// <summary>The weights of the vector of units that begins with unit <paramref name="j"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly PackedWeights<TFormat, T> Weights(nint j) => new PackedWeights<TFormat, T>(weights.Pointer) + (j * vectors);

    /// <summary>The units that come next in groups of so many vectors, from the other end than the last time; see <see cref="Numerics.Sweep"/>.</summary>
    /// <remarks>What large groups leave over is one smaller group or none, which does not turn the direction again.</remarks>
    /// <param name="j">The first unit; then the first one behind all groups.</param>
    /// <param name="group">The vectors of a group.</param>
    /// <param name="width">The number of units.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Sweep Sweep<V>(ref nint j, nint group, nint width) where V : unmanaged, ISimd<V, T>
    {
        var first = j;
        var distance = group * V.Count;
        var count = (width - j + V.Count - 1) / distance;
        j += count * distance;
        _fromEnd ^= count > 1;
        return new(first, count, distance, _fromEnd);
    }

    /// <summary>What a sum starts from: its bias, or zero where it is still to be scaled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Begin<V>(nint element) where V : unmanaged, ISimd<V, T> => TFormat.IsScaled ? V.Zero : V.Load(bias + element);

    /// <summary>A complete sum: scaled and with its bias, where that is still to be done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V End<V>(V sum, nint element) where V : unmanaged, ISimd<V, T> =>
        TFormat.IsScaled ? V.MultiplyAdd(sum, V.Load(scale + element), V.Load(bias + element)) : sum;

    internal readonly ref T Bias(nint element) => ref bias[element];

    internal readonly ref T Scale(nint element) => ref scale[element];
}

/// <summary>A place among packed weights.</summary>
public readonly unsafe struct PackedWeights<TFormat, T>(byte* address)
    where TFormat : IWeightFormat where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly byte* _address = address;

    /// <summary>So many weights further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PackedWeights<TFormat, T> operator +(PackedWeights<TFormat, T> weights, nint elements) => new(weights._address + (elements * TFormat.Bytes<T>()));

    /// <summary>A vector of weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Load<V>(nint element) where V : unmanaged, ISimd<V, T> => TFormat.Load<V, T>(_address + (element * TFormat.Bytes<T>()));

    /// <summary>A pair of vectors of weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<V>(nint element, out V first, out V second) where V : unmanaged, ISimd<V, T> => TFormat.Load<V, T>(_address + (element * TFormat.Bytes<T>()), out first, out second);

    internal void Store(nint element, T weight) => TFormat.Store(_address + (element * TFormat.Bytes<T>()), weight);
}
