using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace RnnGen.Benchmarks.Silence;

using Table = RnnGen.Benchmarks.Compare.Table;

/// <summary>What this processor takes for denormal numbers: a recurrence without any care for them, at rest at one and near zero.</summary>
internal static class Denormals
{
    private const int Steps = 1000;

    /// <summary>The times of both.</summary>
    public static Table Measure(int repetitions)
    {
        var table = new Table("y ← 0.75 y + x in vectors, ns a step", "normal", "denormal", "ratio");
        var times = new Stretches(2);
        for (var repetition = 0; repetition < 10 * repetitions; repetition++)
        {
            times.Time(0, () => Decay(new(1f), new(0.25f)));
            times.Time(1, () => Decay(new(1e-40f), new(0.25e-40f)));
        }

        var (normal, denormal) = (times.Least[0] / Steps, times.Least[1] / Steps);
        table.Add("without flushing", Text(normal), Text(denormal), Text(denormal / normal));
        return table;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static Vector<float> Decay(Vector<float> y, Vector<float> x)
    {
        for (var step = 0; step < Steps; step++)
            y = y * 0.75f + x;
        return y;
    }

    private static string Text(double time) => time.ToString("F2", CultureInfo.InvariantCulture);
}
