using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>The sizes of a value: none for a scalar, one for a vector, rows and columns for a matrix.</summary>
internal sealed class Shape(params Size[] sizes) : IEquatable<Shape>
{
    private readonly Size[] _sizes = sizes;

    public static Shape Scalar { get; } = new();

    public IReadOnlyList<Size> Sizes => _sizes;

    public int Rank => _sizes.Length;

    public bool IsScalar => Rank == 0;

    public bool IsMatrix => Rank == 2;

    /// <summary>The number of values in a row of this shape: 1 for a scalar, the length of a vector, all elements of a matrix, row by row.</summary>
    public Size Width => Rank switch
    {
        0 => Size.One,
        1 => _sizes[0],
        _ => Rows * Columns,
    };

    public Size Rows => this[0];

    public Size Columns => this[1];

    public Size this[int dimension] => _sizes[dimension];

    public Shape Transposed => new(Columns, Rows);

    public Shape Select(Func<Size, Size> replacement) => new([.. _sizes.Select(replacement)]);

    public bool Equals(Shape? other) => other is not null && _sizes.SequenceEqual(other._sizes);

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode() => _sizes.Aggregate(Rank, (hash, size) => unchecked((hash * 31) + size.GetHashCode()));

    public override string ToString() => "[" + string.Join(" × ", _sizes.Select(size => size.ToString())) + "]";
}
