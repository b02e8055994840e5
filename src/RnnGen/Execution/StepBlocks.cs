using System.ComponentModel;

namespace RnnGen;

/// <summary>
/// The sequences of a worker at a step of a loop, a few at a time: what a product has made of their rows is still in the nearest cache when
/// the equations read it.
/// </summary>
/// <remarks>Where products are shared by columns all sequences are one block, for the workers meet in it.</remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public struct StepBlocks
{
    /// <summary>The most sequences of a block: as many rows of a product as have their sums in registers at once.</summary>
    private const int MostRows = 12;

    private readonly ProductShare _products;
    private readonly bool _sharesColumns;
    private nint _first;
    private nint _end;
    private nint _rows;
    private nint _blocks;
    private bool _fromEnd;

    /// <param name="t">The step.</param>
    /// <param name="first">The first of the worker's sequences.</param>
    /// <param name="end">The sequence after the last one of them that reaches the step.</param>
    /// <param name="products">What the worker multiplies at the step.</param>
    /// <param name="sharesColumns">Whether that is some columns of all sequences.</param>
    internal StepBlocks(int t, nint first, nint end, ProductShare products, bool sharesColumns)
    {
        _products = products;
        _sharesColumns = sharesColumns;
        _end = first;
        _rows = end - first;
        _blocks = sharesColumns ? 1 : (_rows + MostRows - 1) / MostRows;
        _fromEnd = (t * _blocks & 1) == 0;
    }

    /// <summary>The block that is reached.</summary>
    public readonly StepBlock Current => new(_first, _end, _sharesColumns ? _products : new(_first, _end, 0, 1, _fromEnd));

    /// <summary>This.</summary>
    public readonly StepBlocks GetEnumerator() => this;

    /// <summary>Goes on to the next block; all have the same size, or one sequence less.</summary>
    public bool MoveNext()
    {
        if (_blocks <= 0)
            return false;
        var rows = (_rows + _blocks - 1) / _blocks;
        (_first, _end) = (_end, _end + rows);
        _rows -= rows;
        _blocks--;
        _fromEnd = !_fromEnd;
        return true;
    }
}

/// <summary>A few sequences at a step of a loop.</summary>
/// <param name="first">The first sequence.</param>
/// <param name="end">The sequence after the last one; not above <paramref name="first"/> where a worker has columns alone.</param>
/// <param name="products">What is multiplied for them.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct StepBlock(nint first, nint end, ProductShare products)
{
    /// <summary>The first sequence.</summary>
    public nint First => first;

    /// <summary>The sequence after the last one.</summary>
    public nint End => end;

    /// <summary>What is multiplied for them: all columns of their rows, or the worker's columns of all rows.</summary>
    public ProductShare Products => products;
}
