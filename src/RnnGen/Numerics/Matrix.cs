using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

/// <summary>Rows in memory: where the first one lies, and how far it is to the next. Nothing is checked.</summary>
/// <param name="start">The first row.</param>
/// <param name="stride">The distance between two rows, in elements; 0 where one row stands for all.</param>
public readonly struct Matrix<T>(Address<T> start, nint stride) where T : unmanaged
{
    /// <summary>The first row.</summary>
    public Address<T> Start => start;

    /// <summary>The distance between two rows, in elements; 0 where one row stands for all.</summary>
    public nint Stride => stride;

    /// <summary>One row that stands for all.</summary>
    public static implicit operator Matrix<T>(Address<T> row) => new(row, 0);

    /// <summary>A row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Address<T> Row(nint row) => start + (row * stride);

    /// <summary>The rows from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Matrix<T> From(nint row) => new(start + (row * stride), stride);
}
