using RnnGen.Benchmarks.Compare.Peers;
using RnnGen.Benchmarks.Compare.Starts;
using RnnGen.Benchmarks.Own;

namespace RnnGen.Benchmarks.Compare;

/// <summary>Runs RnnGen and the peers that are installed in turns, and prints a table of ratios for each workload.</summary>
internal static class CompareCommand
{
    public static int Run(Options options)
    {
        Console.Error.WriteLine(Machine.Describe());
        var peers = AllPeers.Of(options).Where(peer => options.Selected.Any(peer.TakesPart)).Select(peer => peer.Find()).OfType<PeerSystem>().ToList();
        try
        {
            var tables = Tables(options, [new OwnSystem(), .. FixedSizes.System(options), .. peers]).ToList();
            if (options.Markdown is { } file)
                MarkdownFile.Write(file, Head(options, peers) + string.Join("\n", tables));
            Console.WriteLine(Head(options, peers));
        }
        finally
        {
            peers.ForEach(peer => peer.Dispose());
        }

        return 0;
    }

    private static IEnumerable<string> Tables(Options options, IReadOnlyList<ISystem> systems)
    {
        foreach (var kind in options.Selected.GroupBy(workload => workload.Kind))
        {
            foreach (var threads in kind.Key is Workload.Streaming or Workload.Startup ? [1] : options.Threads)
            {
                var competitors = kind.Key == Workload.Startup ? StartedPrograms.Of(options) : systems;
                var measurements = kind.Select(workload => Measured(workload, threads, options.Rounds, competitors)).OfType<Measurement>().ToList();
                if (measurements.Count == 0)
                    continue;
                var table = Report.Write(measurements);
                Console.WriteLine(table);
                yield return table;
            }
        }
    }

    private static Measurement? Measured(Workload workload, int threads, int rounds, IReadOnlyList<ISystem> systems)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{workload.Request}, threads: {threads}".PadRight(70) + "\r");
        return Turns.Take(workload, threads, rounds, systems);
    }

    private static string Head(Options options, IEnumerable<PeerSystem> peers) =>
        $"""
        {DateTime.Today:yyyy-MM-dd}; {Machine.Describe()}. {new OwnSystem().Description}{string.Concat(peers.Where(peer => peer.Description.Length > 0).Select(peer => "; " + peer.Description))}.
        Medians and best of {options.Rounds} rounds in turns, all systems on the same cores; ratio = median of the peer / median of RnnGen.


        """;
}
