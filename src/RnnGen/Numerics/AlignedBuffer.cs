using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>
/// Memory that never moves, starts on a 64-byte boundary and holds zeros at first. A vector may be loaded from any element on: behind the last
/// one lies room for a whole vector.
/// </summary>
/// <remarks>A span keeps the memory alive, an address does not: hold the buffer for as long as its addresses are used.</remarks>
public sealed unsafe class AlignedBuffer<T> : IDisposable where T : unmanaged
{
    private readonly int _start;
    private T[] _memory;

    /// <summary>Allocates <paramref name="length"/> elements.</summary>
    /// <param name="length">The number of elements; 0 is legal.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    /// <exception cref="OverflowException">One array cannot hold as many.</exception>
    public AlignedBuffer(nint length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _memory = GC.AllocateArray<T>(checked((int)length + (2 * Lane.Width<T>())), pinned: true);
        var misplaced = (int)((nuint)Unsafe.AsPointer(ref _memory[0]) % Lane.Bytes);
        _start = misplaced == 0 ? 0 : (Lane.Bytes - misplaced) / sizeof(T);
        HugePages.Ask(Unsafe.AsPointer(ref _memory[0]), (nuint)_memory.Length * (nuint)sizeof(T));
        Length = length;
    }

    /// <summary>The number of elements.</summary>
    public nint Length { get; private set; }

    /// <summary>The first element.</summary>
    /// <exception cref="ObjectDisposedException">The buffer was disposed.</exception>
    public Address<T> Address
    {
        get
        {
            ObjectDisposedException.ThrowIf(_memory.Length == 0, this);
            return new((T*)Unsafe.AsPointer(ref _memory[_start]));
        }
    }

    /// <summary>All elements; none after disposal.</summary>
    public Span<T> Span => _memory.AsSpan(Math.Min(_start, _memory.Length), (int)Length);

    /// <summary>Sets every element to zero.</summary>
    public void Clear() => Span.Clear();

    /// <summary>Lets go of the memory; addresses into it become invalid.</summary>
    public void Dispose()
    {
        _memory = [];
        Length = 0;
    }
}
