namespace RnnGen.Numerics;

/// <summary>A small product, c = init + a·b, of a few rows and two vectors of columns; all distances are in elements.</summary>
internal unsafe ref struct Tile<T> where T : unmanaged
{
    /// <summary>The left operand: rows <see cref="LeftStride"/> apart, successive values <see cref="LeftStep"/> apart.</summary>
    public T* Left;
    public nint LeftStride;
    public nint LeftStep;

    /// <summary>The values come in blocks; between two of them the left operand skips <see cref="LeftGap"/>.</summary>
    public nint Blocks;
    public nint BlockSize;
    public nint LeftGap;

    /// <summary>The right operand: rows <see cref="RightStep"/> apart.</summary>
    public T* Right;
    public nint RightStep;

    /// <summary>Of kernels that compute several tiles: their distance in the right operand, and in columns.</summary>
    public nint RightTile;
    public nint ColumnTile;

    public T* Init;
    public nint InitStride;

    /// <summary>How far from <see cref="Init"/> that of a tile lies which comes later and is fetched meanwhile; 0 for none.</summary>
    public nint InitAhead;

    public T* Result;
    public nint ResultStride;
}
