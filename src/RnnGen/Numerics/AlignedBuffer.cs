using System.Runtime.InteropServices;

namespace RnnGen.Numerics;

/// <summary>Native memory that starts on a 64-byte boundary and holds zeros at first.</summary>
public sealed unsafe class AlignedBuffer<T> : IDisposable where T : unmanaged
{
    private T* memory;

    /// <summary>Allocates <paramref name="length"/> elements.</summary>
    /// <param name="length">The number of elements; 0 is legal.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public AlignedBuffer(nint length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var bytes = checked((nuint)length * (nuint)sizeof(T));
        memory = (T*)NativeMemory.AlignedAlloc(Math.Max(bytes, Lane.Bytes), Lane.Bytes);
        NativeMemory.Clear(memory, bytes);
        Length = length;
    }

    /// <summary>Frees the memory of a buffer that nobody disposed.</summary>
    ~AlignedBuffer() => Free();

    /// <summary>The number of elements.</summary>
    public nint Length { get; }

    /// <summary>The first element.</summary>
    public Address<T> Address => new(memory);

    /// <summary>All elements.</summary>
    /// <exception cref="OverflowException">There are more than a span can hold.</exception>
    public Span<T> Span => new(memory, checked((int)Length));

    /// <summary>Sets every element to zero.</summary>
    public void Clear() => NativeMemory.Clear(memory, (nuint)Length * (nuint)sizeof(T));

    /// <summary>Frees the memory; every address into it becomes invalid.</summary>
    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(memory);
        memory = null;
    }
}
