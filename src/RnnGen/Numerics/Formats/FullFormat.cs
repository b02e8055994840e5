using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

#pragma warning disable CS1591 // documented by IWeightFormat

namespace RnnGen.Numerics;

/// <summary>Weights in the precision of the computation.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly unsafe struct FullFormat : IWeightFormat
{
    public static bool IsScaled => false;

    public static double Largest => double.PositiveInfinity;

    public static int Bytes<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => sizeof(T);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(byte* source) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> => *(V*)source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load<V, T>(byte* source, out V first, out V second) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        first = Load<V, T>(source);
        second = Load<V, T>(source + (V.Count * Bytes<T>()));
    }

    public static nint PlaceInPair(nint lane, bool isSecond, int lanes) => isSecond ? lanes + lane : lane;

    public static void Store<T>(byte* destination, T weight) where T : unmanaged, IBinaryFloatingPointIeee754<T> => *(T*)destination = weight;
}
