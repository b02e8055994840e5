namespace RnnGen.Sequences;

/// <summary>What the units of a gate or of a state do while a network reads (A. Karpathy, J. Johnson and L. Fei-Fei, "Visualizing and
/// understanding recurrent networks", 2015).</summary>
public static class Activations
{
    /// <summary>A heat map: to the right the symbols that were read, downwards the units whose values change most, as colour their values.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="tape">A tape after its forward run.</param>
    /// <param name="value">A vector that is named in the network, such as the forget gate of a used cell: <c>first.f</c>.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="symbols">What was read at each step, such as characters or words; at least one.</param>
    /// <param name="units">The most units that are shown, at least 1.</param>
    /// <param name="colours">What the values are called, and which are the lightest and the darkest.</param>
    /// <exception cref="ArgumentException">There is no symbol, or the tape has no such value or fewer steps.</exception>
    public static Picture ToPicture(
        string title, Tape<float> tape, string value, int sequence, IReadOnlyList<string> symbols, int units = 24, Axis? colours = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        if (symbols.Count == 0)
            throw new ArgumentException("Nothing was read.", nameof(symbols));
        var steps = symbols.Select((_, step) => tape.Value(value, sequence, step).ToArray()).ToArray();
        var shown = Enumerable.Range(0, steps[0].Length).OrderByDescending(unit => Variance(steps, unit)).ThenBy(unit => unit).Take(units).ToArray();
        var cells = new double[shown.Length, steps.Length];
        for (var row = 0; row < shown.Length; row++)
        for (var step = 0; step < steps.Length; step++)
            cells[row, step] = steps[step][shown[row]];
        return Picture.HeatMap(
            title, Axis.Categories("read", symbols), Axis.Categories("unit", [.. shown.Select(unit => $"{unit}")]), cells, colours ?? Axis.Numbers(value));
    }

    private static double Variance(float[][] steps, int unit)
    {
        var mean = steps.Average(step => (double)step[unit]);
        return steps.Average(step => (step[unit] - mean) * (step[unit] - mean));
    }
}
