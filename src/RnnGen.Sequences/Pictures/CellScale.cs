namespace RnnGen.Sequences;

/// <summary>Where the cells of a heat map's axis stand, and which of them get a mark.</summary>
internal sealed class CellScale
{
    private readonly Axis _axis;
    private readonly int _cells;

    public CellScale(Axis axis, int cells)
    {
        if (axis.IsLogarithmic)
            throw new ArgumentException($"The axis '{axis.Label}' is logarithmic; cells are of equal width.");
        if (axis.Names is { } names && names.Count != cells)
            throw new ArgumentException($"The axis '{axis.Label}' has {names.Count} names for {cells} cells.");
        (_axis, _cells) = (axis, cells);
    }

    public bool HasNames => _axis.Names is not null;

    /// <summary>Marks with places from 0 to 1, at most as many as there is room for.</summary>
    public IEnumerable<Tick> Ticks(int most) => HasNames ? NameTicks(most) : NumberTicks(most);

    private IEnumerable<Tick> NameTicks(int most)
    {
        var every = (_cells + most - 1) / most;
        for (var i = 0; i < _cells; i += every)
            yield return new Tick((i + 0.5) / _cells, _axis.Names![i]);
    }

    /// <summary>Without a range, a cell's number is its index, and stands at its centre.</summary>
    private IEnumerable<Tick> NumberTicks(int most)
    {
        var (from, to) = (_axis.From ?? -0.5, _axis.To ?? (_axis.From ?? -0.5) + _cells);
        return Tick.Linear(from, to, most).Select(tick => tick with { Value = (tick.Value - from) / (to - from) });
    }
}
