using System.Globalization;

namespace RnnGen.Samples.Forecasting;

/// <summary>A series of numbers, one per step of time.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">At least <see cref="FewestValues"/> of them, none of them below 0.</param>
internal sealed record Series(string Name, double[] Values)
{
    public const int FewestValues = 300;

    /// <summary>
    /// Makes a series like that of sunspots: cycles of about 130 steps, of different heights, that rise faster than they fall, with noise that grows
    /// with the value.
    /// </summary>
    public static Series Make(int count, int seed)
    {
        var random = new Random(seed);
        double Noise() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var values = new double[count];
        var (phase, length, height, wander) = (0.0, 130.0, 90.0, 0.0);
        for (var step = 0; step < count; step++)
        {
            phase += 1 / length;
            if (phase >= 1)
                (phase, length, height) = (phase - 1, 130 + 15 * Noise(), Math.Clamp(90 + 35 * Noise(), 30, 180));
            wander = 0.8 * wander + 0.5 * Noise();
            var mean = height * Math.Pow(Math.Sin(Math.PI * Math.Pow(phase, 0.7)), 2);
            values[step] = Math.Pow(Math.Max(0, Math.Sqrt(mean + 4) + wander + 0.6 * Noise()), 2);
        }
        return new Series("a series like sunspots", values);
    }

    /// <summary>Reads the last column of a file with commas; a first line without a number is its heading.</summary>
    /// <exception cref="InvalidDataException">A line has no number there, or there are too few; the message names file and line.</exception>
    public static Series Read(string path)
    {
        var values = new List<double>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var text = line[(line.LastIndexOf(',') + 1)..].Trim(' ', '"');
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 && double.IsFinite(value))
                values.Add(value);
            else if (number > 1)
                throw new InvalidDataException($"{path}({number}): '{text}' is not a number from 0 on.");
        }
        return values.Count >= FewestValues
            ? new Series(Path.GetFileName(path), [.. values])
            : throw new InvalidDataException($"{path}({number}): there are {values.Count} values; {FewestValues} are needed.");
    }
}
