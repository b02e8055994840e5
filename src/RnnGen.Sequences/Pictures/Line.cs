namespace RnnGen.Sequences;

/// <summary>A line of a picture, through its points in their order. A point that is not finite interrupts it.</summary>
public sealed class Line
{
    /// <summary>Makes a line.</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="x">A number per point.</param>
    /// <param name="y">A number per point.</param>
    /// <exception cref="ArgumentException">There are not as many x as y.</exception>
    public Line(string name, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        if (x.Count != y.Count)
            throw new ArgumentException($"The line '{name}' has {x.Count} x and {y.Count} y.");
        (Name, X, Y) = (name, x, y);
    }

    /// <summary>Makes a line over 0, 1, 2, ….</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="y">A number per point.</param>
    public Line(string name, IReadOnlyList<double> y)
        : this(name, [.. Enumerable.Range(0, y.Count).Select(i => (double)i)], y)
    {
    }

    /// <summary>What the legend calls it.</summary>
    public string Name { get; }

    /// <summary>The horizontal coordinates.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>The vertical coordinates.</summary>
    public IReadOnlyList<double> Y { get; }
}
