using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

#pragma warning disable CS1591 // documented by IWeightFormat

namespace RnnGen.Numerics;

/// <summary>Whole numbers from −127 to 127, with one scale for all weights of a unit of a gate. For single precision.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly unsafe struct Int8Format : IWeightFormat
{
    public static bool IsScaled => true;

    public static double Largest => 127;

    public static int Bytes<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => sizeof(sbyte);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(byte* source) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(V) == typeof(Simd512<float>))
            return Unsafe.BitCast<Vector512<float>, V>(Vector512.ConvertToSingle(System.Runtime.Intrinsics.X86.Avx512F.ConvertToVector512Int32(Vector128.Load((sbyte*)source))));
        if (typeof(V) == typeof(Simd256<float>))
            return Unsafe.BitCast<Vector256<float>, V>(Vector256.ConvertToSingle(Vector256.Create(Widen((sbyte*)source), Widen((sbyte*)source + 4))));
        if (typeof(V) == typeof(Simd128<float>))
            return Unsafe.BitCast<Vector128<float>, V>(Vector128.ConvertToSingle(Widen((sbyte*)source)));
        return V.Create(T.CreateTruncating(*(sbyte*)source));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load<V, T>(byte* source, out V first, out V second) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        first = Load<V, T>(source);
        second = Load<V, T>(source + (V.Count * Bytes<T>()));
    }

    public static nint PlaceInPair(nint lane, bool isSecond, int lanes) => isSecond ? lanes + lane : lane;

    public static void Store<T>(byte* destination, T weight) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        *(sbyte*)destination = sbyte.CreateTruncating(T.Round(weight));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Widen(sbyte* source) =>
        Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(int*)source).AsSByte()));
}
