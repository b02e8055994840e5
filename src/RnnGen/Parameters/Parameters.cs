using System.Numerics;
using System.Numerics.Tensors;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>The parameters of a network, or gradients of them: one contiguous buffer with named views.</summary>
/// <remarks>
/// Every parameter starts on a 64-byte boundary; the gaps between them are zero. Matrices are row-major without padding.
/// Whoever writes must ask for a writable view each time: the call raises <see cref="Version"/>, by which a network notices.
/// </remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed class Parameters<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ParameterShape[] _shapes;
    private readonly int[] _offsets;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly AlignedBuffer<T> _buffer;

    /// <summary>Lays out parameters of the given shapes, all zero.</summary>
    /// <exception cref="ArgumentException">Two have one name, or a size is below 1.</exception>
    public Parameters(IReadOnlyList<ParameterShape> shapes)
    {
        _shapes = [.. shapes];
        _offsets = new int[shapes.Count];
        for (var i = 0; i < _shapes.Length; i++)
        {
            var shape = _shapes[i];
            if (shape.Rows < 1 || shape.Columns < 1)
                throw new ArgumentException($"Parameter '{shape.Name}' would be {shape.Rows} × {shape.Columns}; every size must be at least 1.", nameof(shapes));
            if (!_indices.TryAdd(shape.Name, i))
                throw new ArgumentException($"There are two parameters named '{shape.Name}'.", nameof(shapes));
            _offsets[i] = Count;
            Count = checked(Count + Lane.RoundUp<T>(shape.Count));
        }

        _buffer = new AlignedBuffer<T>(Count);
    }

    /// <summary>The shapes, in the order of the buffer.</summary>
    public IReadOnlyList<ParameterShape> Shapes => _shapes;

    /// <summary>The number of elements of the buffer, gaps included.</summary>
    public int Count { get; }

    /// <summary>Grows with every call that may change a value.</summary>
    public long Version { get; private set; }

    /// <summary>The whole buffer.</summary>
    public ReadOnlySpan<T> Values => _buffer.Span;

    /// <summary>The first element, for kernels; writing through it does not raise <see cref="Version"/>.</summary>
    public Address<T> Address => _buffer.Address;

    /// <summary>A parameter: one dimension for a vector or a scalar, [rows, columns] for a matrix or table.</summary>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public ReadOnlyTensorSpan<T> this[string name] => View(IndexOf(name));

    /// <summary>The whole buffer, to be written. The gaps must stay zero.</summary>
    public Span<T> Write()
    {
        Version++;
        return _buffer.Span;
    }

    /// <summary>A parameter, to be written.</summary>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public TensorSpan<T> Write(string name)
    {
        var index = IndexOf(name);
        Version++;
        return View(index);
    }

    /// <summary>The elements of the parameter at a place in <see cref="Shapes"/>.</summary>
    public ReadOnlySpan<T> ValuesOf(int index) => Elements(index);

    /// <summary>Where the parameter at a place in <see cref="Shapes"/> starts, in elements of the buffer.</summary>
    public int Offset(int index) => _offsets[index];

    /// <summary>Where a parameter starts, in elements of the buffer.</summary>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public int Offset(string name) => _offsets[IndexOf(name)];

    /// <summary>The place of a parameter in <see cref="Shapes"/>.</summary>
    /// <exception cref="ArgumentException">There is no such parameter.</exception>
    public int IndexOf(string name) => _indices.TryGetValue(name, out var index)
        ? index
        : throw new ArgumentException($"There is no parameter '{name}'. There are: {string.Join(", ", _shapes.Select(shape => shape.Name))}.", nameof(name));

    /// <summary>Whether there is a parameter of this name.</summary>
    public bool Contains(string name) => _indices.ContainsKey(name);

    /// <summary>Zeros of the same shapes, such as gradients.</summary>
    public Parameters<T> NewLike() => new(_shapes);

    /// <summary>Sets every parameter to zero.</summary>
    public void Clear() => Write().Clear();

    /// <summary>Copies all values, rounding from double to float where needed.</summary>
    /// <exception cref="ArgumentException">The destination's names or sizes differ; nothing is changed.</exception>
    public void CopyTo<TOther>(Parameters<TOther> destination) where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        if (_shapes.Length != destination._shapes.Length)
            throw new ArgumentException($"The destination has {destination._shapes.Length} parameters instead of {_shapes.Length}.", nameof(destination));
        foreach (var (mine, theirs) in _shapes.Zip(destination._shapes))
            if ((mine.Name, mine.Rows, mine.Columns) != (theirs.Name, theirs.Rows, theirs.Columns))
                throw new ArgumentException(
                    $"'{mine.Name}' [{mine.Rows} × {mine.Columns}] meets '{theirs.Name}' [{theirs.Rows} × {theirs.Columns}] in the destination.", nameof(destination));

        destination.Version++;
        for (var i = 0; i < _shapes.Length; i++)
            TensorPrimitives.ConvertTruncating(ValuesOf(i), destination.Elements(i));
    }

    /// <summary>Gives every parameter its first values: numbers that depend on the seed and the parameter's name alone.</summary>
    public void Initialize(long seed)
    {
        Version++;
        for (var i = 0; i < _shapes.Length; i++)
            Initialization.Fill(_shapes[i], new Xoshiro(seed, _shapes[i].Name), Elements(i));
    }

    private Span<T> Elements(int index) => _buffer.Span.Slice(_offsets[index], _shapes[index].Count);

    private TensorSpan<T> View(int index)
    {
        var shape = _shapes[index];
        return shape.Kind switch
        {
            ParameterKind.Scalar or ParameterKind.Vector => new(Elements(index), [shape.Rows]),
            _ => new(Elements(index), [shape.Rows, shape.Columns]),
        };
    }
}
