using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>A mark at an axis.</summary>
/// <param name="Value">Where it stands.</param>
/// <param name="Text">What is written there.</param>
internal readonly record struct Tick(double Value, string Text)
{
    public static Tick Of(double value) => new(value, Write(value));

    /// <summary>Round numbers between two others: multiples of 1, 2 or 5 times a power of ten.</summary>
    public static IReadOnlyList<Tick> Linear(double from, double to, int most)
    {
        var step = RoundUp((to - from) / most);
        var (first, last) = (Math.Ceiling(from / step - 1e-9), Math.Floor(to / step + 1e-9));
        var ticks = new List<Tick>();
        for (var i = first; i <= last; i++)
            ticks.Add(Of(i == 0 ? 0 : i * step));
        return ticks;
    }

    /// <summary>Powers of ten between two numbers, or multiples of them where there are few, or any round numbers.</summary>
    public static IReadOnlyList<Tick> Logarithmic(double from, double to, int most)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(from)), (int)Math.Ceiling(Math.Log10(to)));
        var every = Math.Max(1, (int)Math.Ceiling((last - first) / (double)most));
        double[] factors = last - first <= 1 ? [1, 2, 3, 5, 7] : last - first <= 3 ? [1, 2, 5] : [1];
        var ticks = new List<Tick>();
        for (var power = first; power <= last; power += every)
        {
            foreach (var value in factors.Select(factor => factor * Math.Pow(10, power)))
                if (value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9))
                    ticks.Add(Of(value));
        }
        return ticks.Count > 2 ? ticks : Linear(from, to, most);
    }

    private static double RoundUp(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        var digit = step / power;
        return power * (digit <= 1 + 1e-9 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    private static string Write(double value)
    {
        var size = Math.Abs(value);
        var text = size != 0 && (size < 1e-4 || size >= 1e6)
            ? value.ToString("0.###e0", CultureInfo.InvariantCulture)
            : Math.Round(value, 10).ToString("#,0.######", CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }
}
