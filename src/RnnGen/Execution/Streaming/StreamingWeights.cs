using System.ComponentModel;
using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>What streaming reads of one version of the parameters: packed weights, and values that depend on parameters alone.</summary>
/// <remarks>It is shared by all states of a cell, and never written while a state uses it.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed unsafe class StreamingWeights<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly StreamingLayout _layout;
    private readonly Parameters<T> _parameters;
    private readonly AlignedBuffer<T> _memory;
    private readonly nint[] _rows;
    private readonly (nint Bias, nint Scale, nint Weights)[] _groups;
    private readonly double _largest;
    private bool _isMeasuring;

    internal StreamingWeights(StreamingLayout layout, Parameters<T> parameters, int bytes, double largest)
    {
        _layout = layout;
        _parameters = parameters;
        _largest = largest;
        nint length = 0;
        _rows = new nint[layout.Buffers.Count];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = layout.Buffers[i].IsOfParameters ? Lane.Reserve<T>(ref length, layout.Buffers[i].Width) : -1;
        _groups = new (nint, nint, nint)[layout.Groups.Count];
        for (var i = 0; i < _groups.Length; i++)
        {
            var shape = layout.Groups[i];
            nint units = Lane.RoundUp<T>(shape.Units);
            _groups[i].Bias = Lane.Reserve<T>(ref length, units * shape.Gates);
            _groups[i].Scale = double.IsInfinity(largest) ? -1 : Lane.Reserve<T>(ref length, units * shape.Gates);
            _groups[i].Weights = Lane.Reserve<T>(ref length, ((units * shape.Vectors * bytes) + sizeof(T) - 1) / sizeof(T));
        }

        _memory = new AlignedBuffer<T>(length);
    }

    internal long Version { get; private set; } = -1;

    /// <summary>The number of states that use it; counted under the lock of the cache.</summary>
    internal int Users { get; set; }

    /// <summary>A parameter.</summary>
    public Address<T> Parameter(int index) => _parameters.Address + _parameters.Offset(index);

    /// <summary>The row of a value that depends on parameters alone.</summary>
    public Matrix<T> RowsOf(int index) => new(_memory.Address + _rows[index], 0);

    /// <summary>Packed weights.</summary>
    public PackedGates<TFormat, T> Gates<TFormat>(int group) where TFormat : IWeightFormat
    {
        var (bias, scale, weights) = _groups[group];
        return new(_memory.Address + bias, scale < 0 ? default : _memory.Address + scale, new Address<byte>((byte*)(_memory.Address + weights).Pointer), _layout.Groups[group].Vectors);
    }

    /// <summary>Sets the bias of a gate.</summary>
    public void PackBias<V, TFormat>(int group, int gate, Address<T> bias) where V : unmanaged, ISimd<V, T> where TFormat : IWeightFormat
    {
        var gates = Gates<TFormat>(group);
        for (nint unit = 0; unit < _layout.Groups[group].Units; unit++)
            gates.Bias(Element<V>(_layout.Groups[group], unit, gate, out _)) = bias[unit];
    }

    /// <summary>Adds a further bias to that of a gate.</summary>
    public void AddBias<V, TFormat>(int group, int gate, Address<T> bias) where V : unmanaged, ISimd<V, T> where TFormat : IWeightFormat
    {
        var gates = Gates<TFormat>(group);
        for (nint unit = 0; unit < _layout.Groups[group].Units; unit++)
            gates.Bias(Element<V>(_layout.Groups[group], unit, gate, out _)) += bias[unit];
    }

    /// <summary>Packs a matrix W of a product W·v.</summary>
    /// <param name="group">The packed weights.</param>
    /// <param name="gate">The sum to which the product belongs.</param>
    /// <param name="first">The vector at which the operand begins, among those that belong to a vector of units.</param>
    /// <param name="place">The place of the matrix among those that the operand is multiplied by: two of them make a pair.</param>
    /// <param name="matrices">The number of matrices that the operand is multiplied by.</param>
    /// <param name="matrix">W.</param>
    /// <param name="rowStride">The distance between two rows of W.</param>
    /// <param name="columnStride">The distance between two columns of W.</param>
    /// <param name="columns">The columns of W.</param>
    public void Pack<V, TFormat>(int group, int gate, nint first, int place, int matrices, Address<T> matrix, nint rowStride, nint columnStride, int columns)
        where V : unmanaged, ISimd<V, T> where TFormat : IWeightFormat
    {
        var shape = _layout.Groups[group];
        var gates = Gates<TFormat>(group);
        for (nint unit = 0; unit < shape.Units; unit++)
        {
            var element = Element<V>(shape, unit, gate, out var lanes);
            var lane = unit % lanes;
            var isSecond = place % 2 == 1;
            var isPaired = isSecond || place + 1 < matrices;
            var start = isPaired ? TFormat.PlaceInPair(lane, isSecond, lanes) : lane;
            var weights = gates.Weights(unit - lane) + (((first + place - (isSecond ? 1 : 0)) * lanes) + start);
            var factor = TFormat.IsScaled && !_isMeasuring ? T.One / gates.Scale(element) : T.One;
            for (nint k = 0; k < columns; k++)
            {
                var weight = matrix[(unit * rowStride) + (k * columnStride)];
                if (_isMeasuring)
                    gates.Scale(element) = T.Max(gates.Scale(element), T.Abs(weight) / T.CreateChecked(TFormat.Largest));
                else
                    weights.Store(k * matrices * lanes, weight * factor);
            }
        }
    }

    /// <summary>Fills the memory anew.</summary>
    internal void Fill(Streaming<T> streaming)
    {
        Version = _parameters.Version;
        _memory.Clear();
        if (!double.IsInfinity(_largest))
        {
            FillScales();
            _isMeasuring = true;
            streaming.Pack(this);
            _isMeasuring = false;
        }

        streaming.Pack(this);
    }

    /// <summary>A unit whose weights are all zero has the smallest scale: zero divided by it is zero.</summary>
    private void FillScales()
    {
        for (var i = 0; i < _groups.Length; i++)
        {
            var length = Lane.RoundUp<T>(_layout.Groups[i].Units) * _layout.Groups[i].Gates;
            (_memory.Address + _groups[i].Scale).Span(length).Fill(T.CreateChecked(1e-30));
        }
    }

    /// <summary>The place of a unit among biases.</summary>
    private static nint Element<V>(GatesShape shape, nint unit, int gate, out int lanes) where V : unmanaged, ISimd<V, T>
    {
        lanes = Units<V, T>.Lanes(shape.Units);
        var lane = unit % lanes;
        return ((unit - lane) * shape.Gates) + ((nint)gate * lanes) + lane;
    }
}
