using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Constants that differ between the two precisions.</summary>
internal static class Pick
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Constant<V, T>(double single, double @double)
        where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.Constant(typeof(T) == typeof(float) ? single : @double);
}
