using System.Numerics.Tensors;

namespace RnnGen.Sequences;

/// <summary>The parameters of two networks that differ in the number of their words alone, and which belongs to which.</summary>
internal sealed class SampledParameters
{
    private readonly Parameters<float> _whole, _drawn;
    private readonly List<(int Whole, int Drawn)> _common = [];
    private readonly int _wholeTable, _drawnTable, _wholeBias, _drawnBias, _columns;

    public SampledParameters(Parameters<float> whole, Parameters<float> drawn, SampledSoftmaxOptions options)
    {
        (_whole, _drawn) = (whole, drawn);
        (_wholeTable, _drawnTable) = (whole.IndexOf(options.Table), drawn.IndexOf(options.DrawnTable ?? options.Table));
        (_wholeBias, _drawnBias) = (whole.Contains(options.Bias) ? whole.IndexOf(options.Bias) : -1, drawn.IndexOf(options.Bias));
        var (all, some) = (whole.Shapes[_wholeTable], drawn.Shapes[_drawnTable]);
        (Words, Places, _columns) = (all.Rows, some.Rows, all.Columns);
        if (some.Columns != _columns)
            throw new ArgumentException($"'{all.Name}' has {_columns} columns, '{some.Name}' has {some.Columns}.", nameof(drawn));
        if (drawn.Shapes[_drawnBias].Count != Places || (_wholeBias >= 0 && whole.Shapes[_wholeBias].Count != Words))
            throw new ArgumentException($"'{options.Bias}' has not one number for each of {Words} words, or of {Places} that are drawn.", nameof(options));
        Pair();
    }

    /// <summary>The words of the larger softmax.</summary>
    public int Words { get; }

    /// <summary>The words of the smaller softmax.</summary>
    public int Places { get; }

    public void CopyCommon()
    {
        var values = _drawn.Write();
        foreach (var (whole, drawn) in _common)
            _whole.ValuesOf(whole).CopyTo(values[_drawn.Offset(drawn)..]);
    }

    public void AddCommon(Parameters<float> drawnGradients, Span<float> sums)
    {
        foreach (var (whole, drawn) in _common)
        {
            var sum = sums.Slice(_whole.Offset(whole), _whole.Shapes[whole].Count);
            TensorPrimitives.Add(sum, drawnGradients.ValuesOf(drawn), sum);
        }
    }

    /// <param name="place">The row of the smaller softmax.</param>
    /// <param name="word">The row of the larger one, −1 if none stands there.</param>
    /// <param name="logWeight">What is added to its logit.</param>
    public void Gather(int place, int word, float logWeight)
    {
        var values = _drawn.Write();
        var row = values.Slice(_drawn.Offset(_drawnTable) + (place * _columns), _columns);
        if (word >= 0)
            _whole.ValuesOf(_wholeTable).Slice(word * _columns, _columns).CopyTo(row);
        else
            row.Clear();
        values[_drawn.Offset(_drawnBias) + place] = logWeight + (word >= 0 && _wholeBias >= 0 ? _whole.ValuesOf(_wholeBias)[word] : 0);
    }

    public void Scatter(Parameters<float> drawnGradients, int place, int word, Span<float> sums)
    {
        var sum = sums.Slice(_whole.Offset(_wholeTable) + (word * _columns), _columns);
        TensorPrimitives.Add(sum, drawnGradients.ValuesOf(_drawnTable).Slice(place * _columns, _columns), sum);
        if (_wholeBias >= 0)
            sums[_whole.Offset(_wholeBias) + word] += drawnGradients.ValuesOf(_drawnBias)[place];
    }

    /// <summary>Every other parameter has one of the same name and shape in the other network.</summary>
    private void Pair()
    {
        for (var i = 0; i < _drawn.Shapes.Count; i++)
        {
            if (i == _drawnTable || i == _drawnBias)
                continue;
            var shape = _drawn.Shapes[i];
            var at = _whole.Contains(shape.Name) ? _whole.IndexOf(shape.Name) : throw Missing(shape, "all");
            if ((_whole.Shapes[at].Rows, _whole.Shapes[at].Columns) != (shape.Rows, shape.Columns))
                throw new ArgumentException($"'{shape.Name}' is {_whole.Shapes[at].Rows} × {_whole.Shapes[at].Columns} in the network of all words, {shape.Rows} × {shape.Columns} in that of some.");
            _common.Add((at, i));
        }
        for (var i = 0; i < _whole.Shapes.Count; i++)
        {
            if (i != _wholeTable && i != _wholeBias && _common.TrueForAll(pair => pair.Whole != i))
                throw Missing(_whole.Shapes[i], "some");
        }
    }

    private static ArgumentException Missing(ParameterShape shape, string which) => new($"The network of {which} words has no parameter '{shape.Name}'.");
}
