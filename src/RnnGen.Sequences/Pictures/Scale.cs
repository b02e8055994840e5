using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>Where the values of an axis stand, from 0 at its beginning to 1 at its end.</summary>
internal sealed class Scale
{
    private readonly double _from;
    private readonly double _to;
    private readonly bool _isLogarithmic;

    private Scale(double from, double to, bool isLogarithmic) => (_from, _to, _isLogarithmic) = (from, to, isLogarithmic);

    /// <summary>The scale of an axis over data, which leave a margin at the ends that the axis does not give.</summary>
    public static Scale Fit(Axis axis, IEnumerable<double> values, double margin = 0)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (!double.IsFinite(value) || (axis.IsLogarithmic && value <= 0))
                continue;
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }
        if (least > most)
            (least, most) = axis.IsLogarithmic ? (1, 10) : (0, 1);

        double Forth(double value) => axis.IsLogarithmic ? Math.Log10(value) : value;
        double Back(double value) => axis.IsLogarithmic ? Math.Pow(10, value) : value;
        var (from, to) = (Forth(axis.From ?? least), Forth(axis.To ?? most));
        if (to <= from)
            (from, to) = axis.From is null ? (axis.To is null ? from - 0.5 : to - 1, axis.To is null ? to + 0.5 : to) : (from, from + 1);
        var room = margin * (to - from);
        return new Scale(axis.From ?? Back(from - room), axis.To ?? Back(to + room), axis.IsLogarithmic);
    }

    /// <summary>The first and the last number, shortened.</summary>
    public (string First, string Last) Ends => (Tick.Of(Rounded(_from)).Text, Tick.Of(Rounded(_to)).Text);

    /// <summary>The place of a number; NaN if it has none.</summary>
    public double At(double value) =>
        !double.IsFinite(value) || (_isLogarithmic && value <= 0) ? double.NaN
        : _isLogarithmic ? Math.Log(value / _from) / Math.Log(_to / _from)
        : (value - _from) / (_to - _from);

    public IReadOnlyList<Tick> Ticks(int most) => _isLogarithmic ? Tick.Logarithmic(_from, _to, most) : Tick.Linear(_from, _to, most);

    private static double Rounded(double value) => double.Parse(value.ToString("e2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
