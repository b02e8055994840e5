using System.Globalization;
using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Silence;

using Table = RnnGen.Benchmarks.Compare.Table;

/// <summary>
/// Shows that no step becomes slow when a signal ends: what decays towards zero must not stay among the denormal numbers, which
/// many processors compute with slowly.
/// </summary>
internal static class SilenceCommand
{
    private static readonly string[] Cells = ["Lstm", "GruResetAfter"];

    public static int Run(string[] arguments)
    {
        var repetitions = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 100;
        Cores.Pin(1);
        Console.WriteLine($"{DateTime.Today:yyyy-MM-dd}; {Machine.Describe()}, .NET {Environment.Version}; least of {repetitions} repetitions.\n");
        Console.WriteLine(Denormals.Measure(repetitions));
        Console.WriteLine(Stream(repetitions));
        Console.WriteLine(Batches(repetitions));
        return 0;
    }

    private static Table Stream(int repetitions)
    {
        var table = new Table("streaming, 1 → 16, ns a step", "signal, median", "slowest", "silence, median", "slowest", "ratio", "after s", "slow stretches", "largest value at the end");
        foreach (var cell in Cells)
        {
            var stream = new SilentStream(cell);
            var (signal, silence) = stream.Measure(repetitions);
            var slowest = Array.IndexOf(silence, silence.Max());
            table.Add(
                cell, Text(Median(signal)), Text(signal.Max()), Text(Median(silence)), Text(silence.Max()), Text(silence.Max() / Median(signal)),
                Text((double)slowest / SilentStream.StretchesPerSecond), silence.Count(time => time > 1.2 * Median(signal)).ToString(CultureInfo.InvariantCulture),
                stream.Largest.ToString("G3", CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static Table Batches(int repetitions)
    {
        var table = new Table($"training, {SilentBatch.Description}, µs a step", "input", "gradient", "forward", "ratio", "backward", "ratio");
        foreach (var cell in Cells)
        {
            var (cases, times) = (SilentBatch.Cases, new SilentBatch(cell).Measure(repetitions));
            for (var i = 0; i < cases.Count; i++)
                table.Add(cell, cases[i].Input, cases[i].Gradient, Text(times[i].Forward), Text(times[i].Forward / times[0].Forward), Text(times[i].Backward), Text(times[i].Backward / times[0].Backward));
        }

        return table;
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static string Text(double time) => time.ToString("F2", CultureInfo.InvariantCulture);
}
