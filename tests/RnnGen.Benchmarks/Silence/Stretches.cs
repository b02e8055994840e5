using System.Diagnostics;

namespace RnnGen.Benchmarks.Silence;

/// <summary>The times of stretches of a run: of each the least of all repetitions, since other programs can only make it slower.</summary>
internal sealed class Stretches(int count)
{
    /// <summary>Nanoseconds of each stretch.</summary>
    public double[] Least { get; } = [.. Enumerable.Repeat(double.PositiveInfinity, count)];

    /// <summary>Runs one stretch.</summary>
    public void Time(int stretch, Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        var time = (Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency;
        Least[stretch] = Math.Min(Least[stretch], time);
    }
}
