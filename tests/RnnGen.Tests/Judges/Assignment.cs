using RnnGen.Generator.Equations;

namespace RnnGen.Tests.Judges;

/// <summary>
/// Values for the leaves of a system over a batch of sequences: for every variable one row per run, per sequence, or per step
/// (sequence after sequence); matrices by rows.
/// </summary>
internal sealed class Assignment(IReadOnlyList<int> lengths, IReadOnlyDictionary<string, int> sizes)
{
    private readonly Dictionary<string, double[][]> _rows = [];
    private readonly int[] _starts = [.. lengths.Select((_, sequence) => lengths.Take(sequence).Sum())];

    public IReadOnlyList<int> Lengths { get; } = lengths;

    public IReadOnlyDictionary<string, int> Sizes { get; } = sizes;

    /// <summary>The seed of random numbers; null for their mean.</summary>
    public long? Seed { get; private init; }

    public int Sequences => Lengths.Count;

    public int Steps { get; } = lengths.Sum();

    /// <summary>The Euclidean length of all values as one vector, or 1 where there are none.</summary>
    public double Length => Math.Sqrt(_rows.Values.SelectMany(rows => rows).SelectMany(row => row).Sum(value => value * value)) is > 0 and var length ? length : 1;

    public double[][] this[string variable]
    {
        get => _rows.TryGetValue(variable, out var rows) ? rows : throw new KeyNotFoundException($"'{variable}' has no value.");
        set => _rows[variable] = value;
    }

    public IEnumerable<string> Variables => _rows.Keys;

    public bool Has(string variable) => _rows.ContainsKey(variable);

    public int RowsOf(Domain domain) => domain switch
    {
        Domain.Run => 1,
        Domain.Sequence => Sequences,
        _ => Steps,
    };

    public int RowOf(Domain domain, int sequence, int step) => domain switch
    {
        Domain.Run => 0,
        Domain.Sequence => sequence,
        _ => _starts[sequence] + step,
    };

    public int SizeOf(Size size) => size.Constant + size.Terms.Sum(term => Size.FactorsOf(term).Aggregate(1, (product, symbol) => product * Sizes[symbol]));

    /// <summary>The number of elements of a value.</summary>
    public int SizeOf(Shape shape) => shape.Rank switch
    {
        0 => 1,
        1 => SizeOf(shape.Width),
        _ => SizeOf(shape.Rows) * SizeOf(shape.Columns),
    };

    /// <summary>The step to which a link leads from a step, or -1.</summary>
    public int Link(Variable link, int sequence, int step) => (int)this[link.Name][RowOf(Domain.Step, sequence, step)][0];

    /// <summary>The steps from which a link leads to a step.</summary>
    public IEnumerable<int> LinkedTo(Variable link, int sequence, int step) =>
        Enumerable.Range(0, Lengths[sequence]).Where(from => Link(link, sequence, from) == step);

    public double[][] Zeros(Variable variable) =>
        [.. Enumerable.Range(0, RowsOf(variable.Domain)).Select(_ => new double[SizeOf(variable.Shape)])];

    /// <summary>This assignment moved along a direction; what the direction does not name stays.</summary>
    public Assignment Plus(double factor, Assignment direction)
    {
        var moved = new Assignment(Lengths, Sizes) { Seed = Seed };
        foreach (var (name, rows) in _rows)
            moved[name] = direction.Has(name) ? Moved(rows, factor, direction[name]) : rows;
        return moved;
    }

    /// <summary>What belongs to some of the sequences, in a new order.</summary>
    /// <param name="domainOf">The domain of each variable.</param>
    public Assignment Select(IReadOnlyList<int> sequences, Func<string, Domain> domainOf)
    {
        var selected = new Assignment([.. sequences.Select(sequence => Lengths[sequence])], Sizes);
        foreach (var (name, rows) in _rows)
        {
            selected[name] = domainOf(name) switch
            {
                Domain.Run => rows,
                Domain.Sequence => [.. sequences.Select(sequence => rows[sequence])],
                _ => [.. sequences.SelectMany(sequence => rows.Skip(_starts[sequence]).Take(Lengths[sequence]))],
            };
        }

        return selected;
    }

    /// <summary>The steps of every sequence from one step to before another.</summary>
    /// <param name="domainOf">The domain of each variable.</param>
    public Assignment Cut(int from, int to, Func<string, Domain> domainOf)
    {
        var cut = new Assignment([.. Lengths.Select(length => Math.Clamp(length - from, 0, to - from))], Sizes) { Seed = Seed };
        foreach (var (name, rows) in _rows)
        {
            cut[name] = domainOf(name) != Domain.Step
                ? rows
                : [.. Enumerable.Range(0, Sequences).SelectMany(sequence => rows.Skip(_starts[sequence]).Take(Lengths[sequence]).Skip(from).Take(to - from))];
        }

        return cut;
    }

    /// <summary>The same values, with random numbers drawn.</summary>
    public Assignment Drawn(long seed) => new Assignment(Lengths, Sizes) { Seed = seed }.With(_rows);

    public Assignment Scaled(double factor)
    {
        var scaled = new Assignment(Lengths, Sizes);
        foreach (var (name, rows) in _rows)
            scaled[name] = [.. rows.Select(row => row.Select(value => factor * value).ToArray())];
        return scaled;
    }

    private Assignment With(Dictionary<string, double[][]> rows)
    {
        foreach (var (name, value) in rows)
            this[name] = value;
        return this;
    }

    private static double[][] Moved(double[][] rows, double factor, double[][] direction) =>
        [.. rows.Zip(direction, (row, slope) => row.Zip(slope, (value, change) => value + (factor * change)).ToArray())];
}
