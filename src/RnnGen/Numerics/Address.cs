namespace RnnGen.Numerics;

/// <summary>A place in native memory that holds elements of <typeparamref name="T"/>: a pointer that safe code can carry.</summary>
/// <remarks>Nothing is checked. The memory must outlive the address.</remarks>
/// <param name="pointer">The first element.</param>
public readonly unsafe struct Address<T>(T* pointer) where T : unmanaged
{
    /// <summary>The first element.</summary>
    public T* Pointer => pointer;

    /// <summary>Whether there is no memory behind this address.</summary>
    public bool IsNull => pointer == null;

    /// <summary>The element at a distance of <paramref name="index"/> elements.</summary>
    public ref T this[nint index] => ref pointer[index];

    /// <summary>The address <paramref name="elements"/> elements further on.</summary>
    public static Address<T> operator +(Address<T> address, nint elements) => new(address.Pointer + elements);

    /// <summary>The address <paramref name="elements"/> elements before.</summary>
    public static Address<T> operator -(Address<T> address, nint elements) => new(address.Pointer - elements);

    /// <summary>The next <paramref name="length"/> elements.</summary>
    public Span<T> Span(int length) => new(pointer, length);
}
