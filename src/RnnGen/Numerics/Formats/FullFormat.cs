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

    public static void Store<T>(byte* destination, T weight) where T : unmanaged, IBinaryFloatingPointIeee754<T> => *(T*)destination = weight;
}
