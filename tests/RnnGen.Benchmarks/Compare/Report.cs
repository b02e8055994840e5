using System.Globalization;

namespace RnnGen.Benchmarks.Compare;

/// <summary>Writes measurements as tables.</summary>
internal static class Report
{
    /// <summary>The table of one kind of workload on one number of threads; the ratios are those of the medians.</summary>
    public static string Write(IReadOnlyList<Measurement> measurements)
    {
        var first = measurements[0];
        var peers = measurements.SelectMany(measurement => measurement.Peers).Select(peer => peer.System).Distinct().ToList();
        var (unit, scale) = Unit(first.Workload.Kind);
        var table = new Table(["cell", "B", "input → hidden", $"RnnGen {unit}", "best", "GFLOP/s", .. peers.SelectMany(peer => new[] { $"{peer} {unit}", "best", "ratio" })]);
        foreach (var measurement in measurements)
            table.Add([.. Own(measurement, scale), .. peers.SelectMany(peer => Theirs(measurement, peer, scale))]);
        var notes = measurements.Select(measurement => measurement.Own.Note).Where(note => note.Length > 0).Distinct();
        return $"### {Title(first)}\n\n{table}\n{string.Concat(notes.Select(note => note + ".\n"))}{Variants(measurements)}{Disturbances(measurements)}";
    }

    private static string Title(Measurement first) => string.Create(
        CultureInfo.InvariantCulture,
        $"{char.ToUpperInvariant(first.Workload.Kind[0])}{first.Workload.Kind[1..]}, T = {first.Workload.Steps}, {first.Threads} thread{(first.Threads == 1 ? "" : "s")}");

    private static IEnumerable<string> Own(Measurement measurement, double scale)
    {
        var workload = measurement.Workload;
        var layers = workload.Layers == 1 ? "" : $", {workload.Layers} layers";
        var format = workload.Format == WeightFormat.Single ? "" : $", {workload.Format}";
        return
        [
            workload.Cell + layers + format, Invariant(workload.Batch), $"{workload.Input} → {workload.Hidden}",
            Time(measurement.Own.Median * scale), Time(measurement.Own.Best * scale), workload.Kind == Workload.Startup ? "" : Rate(workload.Flops / measurement.Own.Median),
        ];
    }

    private static IEnumerable<string> Theirs(Measurement measurement, string name, double scale) =>
        measurement.Peers.FirstOrDefault(peer => peer.System == name) is { } peer
            ? [Time(peer.Median * scale), Time(peer.Best * scale), Rate(peer.Median / measurement.Own.Median, "F2")]
            : ["", "", ""];

    private static string Variants(IReadOnlyList<Measurement> measurements) => string.Concat(
        from peer in measurements.SelectMany(measurement => measurement.Peers.Select(peer => (peer.System, peer.Note, measurement.Workload)))
        where peer.Note.Length > 0
        group peer by (peer.System, peer.Note) into variant
        select $"{variant.Key.System}: {variant.Key.Note} was its fastest variant in {variant.Count()} of these.\n");

    private static string Disturbances(IReadOnlyList<Measurement> measurements)
    {
        var samples = measurements.SelectMany(measurement => measurement.Peers.Prepend(measurement.Own)).ToList();
        var disturbed = samples.Sum(system => system.Disturbed);
        return disturbed == 0 ? "" : $"Other programs disturbed {disturbed} of {samples.Sum(system => system.Times.Count)} samples, each four times over.\n";
    }

    private static (string Name, double Scale) Unit(string kind) => kind switch
    {
        Workload.Streaming => ("ns", 1),
        Workload.Inference => ("µs", 1e-3),
        _ => ("ms", 1e-6),
    };

    private static string Time(double time) => time.ToString(time < 10 ? "F3" : time < 100 ? "F2" : "F0", CultureInfo.InvariantCulture);

    private static string Rate(double rate, string format = "F0") => rate.ToString(format, CultureInfo.InvariantCulture);

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
