using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace RnnGen.Numerics;

/// <summary>The transposition of matrices, in square blocks of 4 × 4 floats or 2 × 2 doubles.</summary>
internal static unsafe class Transposition<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The side of a block.</summary>
    private static int Side => Vector128<T>.Count;

    /// <summary>destination[k, j] = source[j, k].</summary>
    /// <param name="source">[rows × columns].</param>
    /// <param name="sourceStride">The distance between two rows of the source.</param>
    /// <param name="destination">[columns × rows].</param>
    /// <param name="destinationStride">The distance between two rows of the destination.</param>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="columns">The columns of the source.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(T* source, nint sourceStride, T* destination, nint destinationStride, nint rows, nint columns)
    {
        nint height;
        for (nint j = 0; j < rows; j += height)
        {
            height = j + Side <= rows ? Side : 1;
            nint k = 0;
            if (height == Side)
                for (; k + Side <= columns; k += Side)
                    Block(source + (j * sourceStride) + k, sourceStride, destination + (k * destinationStride) + j, destinationStride);
            for (; k < columns; k++)
                for (var row = j; row < j + height; row++)
                    destination[(k * destinationStride) + row] = source[(row * sourceStride) + k];
        }
    }

    /// <summary>destination[k, j] = source[j, k] for one block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(T* source, nint sourceStride, T* destination, nint destinationStride)
    {
        if (typeof(T) == typeof(float))
            Block((float*)source, sourceStride, (float*)destination, destinationStride);
        else
            Block((double*)source, sourceStride, (double*)destination, destinationStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(float* source, nint sourceStride, float* destination, nint destinationStride)
    {
        var row0 = Vector128.Load(source);
        var row1 = Vector128.Load(source + sourceStride);
        var row2 = Vector128.Load(source + 2 * sourceStride);
        var row3 = Vector128.Load(source + 3 * sourceStride);
        Vector128<float> low02 = ZipLow(row0, row2), low13 = ZipLow(row1, row3);
        Vector128<float> high02 = ZipHigh(row0, row2), high13 = ZipHigh(row1, row3);
        ZipLow(low02, low13).Store(destination);
        ZipHigh(low02, low13).Store(destination + destinationStride);
        ZipLow(high02, high13).Store(destination + 2 * destinationStride);
        ZipHigh(high02, high13).Store(destination + 3 * destinationStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(double* source, nint sourceStride, double* destination, nint destinationStride)
    {
        var row0 = Vector128.Load(source);
        var row1 = Vector128.Load(source + sourceStride);
        Vector128.Create(row0.GetLower(), row1.GetLower()).Store(destination);
        Vector128.Create(row0.GetUpper(), row1.GetUpper()).Store(destination + destinationStride);
    }

    /// <summary>a₀, b₀, a₁, b₁</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0], a[1], b[1]);

    /// <summary>a₂, b₂, a₃, b₃</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[2], b[2], a[3], b[3]);
}
