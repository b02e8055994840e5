using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace RnnGen.Numerics;

/// <summary>A place in native memory that holds elements of <typeparamref name="T"/>: a pointer that safe code can carry.</summary>
/// <remarks>Nothing is checked. The memory must outlive the address.</remarks>
public unsafe struct Address<T> where T : unmanaged
{
    private T* _pointer;

    /// <summary>The place that a pointer shows.</summary>
    /// <param name="pointer">The first element.</param>
    public Address(T* pointer) => _pointer = pointer;

    /// <summary>The first element.</summary>
    public readonly T* Pointer => _pointer;

    /// <summary>Whether there is no memory behind this address.</summary>
    public readonly bool IsNull => _pointer == null;

    /// <summary>The element at a distance of <paramref name="index"/> elements.</summary>
    public readonly ref T this[nint index] => ref _pointer[index];

    /// <summary>The address <paramref name="elements"/> elements further on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Address<T> operator +(Address<T> address, nint elements) => new() { _pointer = address._pointer + elements };

    /// <summary>The address <paramref name="elements"/> elements before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Address<T> operator -(Address<T> address, nint elements) => new() { _pointer = address._pointer - elements };

    /// <summary>Begins to fetch the line of the cache that lies here, if there is memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Fetch()
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(_pointer);
    }

    /// <summary>Begins to fetch what lies 4 KB further on: for memory that was written long ago and is gone through once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void FetchAhead() => (this + (4096 / sizeof(T))).Fetch();

    /// <summary>The next <paramref name="length"/> elements.</summary>
    public readonly Span<T> Span(int length) => new(_pointer, length);
}
