using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.Anomalies;

using Table = Spectre.Console.Table;

/// <summary>The two ways in which this program runs.</summary>
internal static class Watching
{
    private const int Shown = 600;

    private static readonly double[] Factors = [.. Enumerable.Range(0, 29).Select(i => 1 + 0.25 * i)];

    /// <summary>Learns a sound machine, chooses each limit on one machine with faults, and judges on another one.</summary>
    public static void Made(Options options)
    {
        var network = new Watcher(memoryHidden: options.Units);
        network.Parameters.Initialize(options.Seed);
        Training.Run(network, Machine.Run(options.Steps, isSound: true, options.Seed).Values, options.Rounds, options.Seed);
        var (chosenOn, judged) = (Machine.Run(options.Steps, isSound: false, options.Seed + 1), Machine.Run(options.Steps, isSound: false, options.Seed + 2));
        Console.WriteLine($"A signal of {options.Steps:N0} values with {judged.Anomalies.Count} faults; limits chosen on another one with {chosenOn.Anomalies.Count}.");

        var table = new Table().Border(TableBorder.Markdown).AddColumns(["forecast", "limit", "precision", "recall", "F1", .. Machine.Kinds]);
        var curves = new List<Line>();
        foreach (var (name, errors) in new (string, Func<float[], double[]>)[]
                 { ("last value", Errors.OfLastValue), ("straight line", Errors.OfStraightLine), ("network", signal => Errors.Of(network, signal)) })
        {
            var (choosing, judging) = (errors(chosenOn.Values), errors(judged.Values));
            var factor = Factors.MaxBy(factor => Alarms.Judge(choosing, factor, chosenOn.Anomalies).F1);
            var alarms = Alarms.Judge(judging, factor, judged.Anomalies);
            table.AddRow([
                name, $"{factor:F2}", $"{alarms.Precision:F3}", $"{alarms.Recall:F3}", $"{alarms.F1:F3}",
                .. Machine.Kinds.Select(kind => $"{alarms.Found.Count(found => found.Kind == kind)}/{judged.Anomalies.Count(anomaly => anomaly.Kind == kind)}")]);
            var each = Factors.Select(factor => Alarms.Judge(judging, factor, judged.Anomalies)).ToList();
            curves.Add(new Line(name, [.. each.Select(a => a.Recall)], [.. each.Select(a => a.Precision)]));
        }
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 100);
        AnsiConsole.Write(table);
        var curve = Picture.Lines("Precision and recall, over limits", Axis.Numbers("recall", 0, 1), Axis.Numbers("precision", 0, 1), curves);
        Picture.Stack(Stream("The first faults", judged.Values, Errors.Of(network, judged.Values), 0), curve).SaveSvg(options.Picture);
        Console.WriteLine(curve.ToText());
        Console.WriteLine($"The picture is in {options.Picture}.");
    }

    /// <summary>Learns the first half of a file, and lists the alarms of the second.</summary>
    public static void File(Options options, string path)
    {
        var file = SignalFile.Read(path);
        var half = file.Values.Length / 2;
        var mean = file.Values.Take(half).Average();
        var deviation = Math.Max(Math.Sqrt(file.Values.Take(half).Average(value => Math.Pow(value - mean, 2))), 1e-12);
        float[] signal = [.. file.Values.Select(value => (float)((value - mean) / deviation))];
        var network = new Watcher(memoryHidden: options.Units);
        network.Parameters.Initialize(options.Seed);
        Training.Run(network, signal[..half], options.Rounds, options.Seed);

        var errors = Errors.Of(network, signal);
        var alarms = Alarms.Judge(errors, options.Factor, []).Raised.Where(alarm => alarm >= half).ToList();
        Console.WriteLine($"{path}: {half:N0} values learned, {signal.Length - half:N0} watched, {alarms.Count} alarms at {options.Factor} times the usual error.");
        foreach (var alarm in alarms)
            Console.WriteLine($"{path}({file.Lines[alarm]}): {file.Values[alarm]:0.###}, foretold with an error of {errors[alarm] * deviation:0.###}.");
        Stream(Path.GetFileName(path), signal, errors, half).SaveSvg(options.Picture);
        Console.WriteLine($"The picture is in {options.Picture}.");
    }

    private static Picture Stream(string title, float[] signal, double[] errors, int first)
    {
        var steps = Enumerable.Range(first, Math.Min(Shown, signal.Length - first)).ToArray();
        double[] times = [.. steps.Select(t => (double)t)];
        return Picture.Lines(
            title, Axis.Numbers("step"), Axis.Numbers("value"),
            new Line("signal", times, [.. steps.Select(t => (double)signal[t])]), new Line("error", times, [.. steps.Select(t => errors[t])]));
    }
}
