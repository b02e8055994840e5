namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>A peer of one or several variants, of which the fastest one is taken for each workload.</summary>
internal sealed class PeerSystem(string name, IReadOnlyList<Variant> variants, Func<Workload, bool> takesPart) : ISystem, IDisposable
{
    private readonly Dictionary<(Variant, int), PeerProcess> _processes = [];
    private PeerProcess? _chosen;

    public string Name => name;

    public string Description => string.Join(", ", _processes.Values.Select(process => process.Description).Distinct());

    public TimeSpan Waited => _chosen?.Waited ?? TimeSpan.Zero;

    public Results? Prepare(Workload workload, int threads)
    {
        if (!takesPart(workload))
            return null;
        var ready = (
            from variant in variants
            let process = Process(variant, threads)
            let results = process.Prepare(workload)
            where results is not null
            select (Variant: variant, Process: process, Results: results)).ToList();
        if (ready.Count == 0)
            return null;
        var best = ready.Count == 1 ? ready[0] : ready.MinBy(candidate => Math.Min(candidate.Process.Sample(), candidate.Process.Sample()));
        _chosen = best.Process;
        return best.Results with { Note = best.Variant.Name };
    }

    public double Sample() => _chosen!.Sample();

    public void Dispose()
    {
        foreach (var process in _processes.Values)
            process.Dispose();
    }

    private PeerProcess Process(Variant variant, int threads)
    {
        if (!_processes.TryGetValue((variant, threads), out var process))
            _processes[(variant, threads)] = process = new PeerProcess(variant.Start(threads));
        return process;
    }
}
