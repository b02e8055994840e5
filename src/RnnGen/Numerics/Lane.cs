using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>The granularity of rows in memory: 64 bytes, whatever the width of the vectors in use.</summary>
public static class Lane
{
    /// <summary>The size and alignment of one lane, in bytes.</summary>
    public const int Bytes = 64;

    /// <summary>The number of elements in one lane: 16 floats, 8 doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Width<T>() where T : unmanaged => Bytes / Unsafe.SizeOf<T>();

    /// <summary>The stride of a row of <paramref name="width"/> elements: the next multiple of a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RoundUp<T>(int width) where T : unmanaged => (width + Width<T>() - 1) & -Width<T>();

    /// <summary>Takes whole lanes for <paramref name="elements"/> elements from the end of memory of <paramref name="length"/> elements, and gives their offset.</summary>
    internal static nint Reserve<T>(ref nint length, nint elements) where T : unmanaged
    {
        var offset = length;
        nint lane = Width<T>();
        length = checked(length + ((elements + lane - 1) / lane * lane));
        return offset;
    }
}
