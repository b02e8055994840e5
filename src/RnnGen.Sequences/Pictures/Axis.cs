namespace RnnGen.Sequences;

/// <summary>What one side of a picture measures.</summary>
/// <remarks>An end that is not given is that of the data.</remarks>
public sealed record Axis
{
    private Axis(string label) => Label = label;

    /// <summary>What is written beside the axis.</summary>
    public string Label { get; }

    /// <summary>The number at the beginning; that of the data if null.</summary>
    public double? From { get; private init; }

    /// <summary>The number at the end; that of the data if null.</summary>
    public double? To { get; private init; }

    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLogarithmic { get; private init; }

    /// <summary>A name for each place, of an axis without numbers.</summary>
    public IReadOnlyList<string>? Names { get; private init; }

    /// <summary>An axis of numbers.</summary>
    /// <exception cref="ArgumentException">An end is not finite, or the first is not below the last.</exception>
    public static Axis Numbers(string label, double? from = null, double? to = null) => new Axis(label) { From = from, To = to }.Verified();

    /// <summary>An axis of numbers above 0, one decade as long as another.</summary>
    /// <exception cref="ArgumentException">An end is not above 0 or not finite, or the first is not below the last.</exception>
    public static Axis Logarithmic(string label, double? from = null, double? to = null) =>
        new Axis(label) { From = from, To = to, IsLogarithmic = true }.Verified();

    /// <summary>An axis of names, such as the words of a sentence.</summary>
    public static Axis Categories(string label, IReadOnlyList<string> names) => new(label) { Names = names };

    /// <summary>An axis of the symbols of a text, one place each.</summary>
    public static Axis Characters(string label, string text) => Categories(label, [.. text.EnumerateRunes().Select(rune => rune.ToString())]);

    private Axis Verified()
    {
        foreach (var end in new[] { From, To })
        {
            if (end is { } number && (!double.IsFinite(number) || (IsLogarithmic && number <= 0)))
                throw new ArgumentException($"The axis '{Label}' cannot end at {number}.");
        }
        return From >= To ? throw new ArgumentException($"The axis '{Label}' cannot go from {From} to {To}.") : this;
    }
}
