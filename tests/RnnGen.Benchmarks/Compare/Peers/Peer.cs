using RnnGen.Benchmarks.Compare.Starts;

namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>A peer that may be installed.</summary>
/// <param name="Name">Its name in the tables.</param>
/// <param name="Install">How to install it.</param>
/// <param name="Variants">The ways to run it; none if it is not installed.</param>
/// <param name="TakesPart">Whether it is compared in a workload.</param>
internal sealed record Peer(string Name, string Install, Func<IReadOnlyList<Variant>> Variants, Func<Workload, bool> TakesPart)
{
    /// <summary>How to start it for a single step, where that is compared.</summary>
    public Func<Variant?>? FirstOutput { get; init; }

    /// <summary>The peer ready to be asked; null, with a line on how to install it, if it is not there.</summary>
    public PeerSystem? Find()
    {
        var variants = Variants();
        return variants.Count > 0 ? new PeerSystem(Name, variants, TakesPart) : Missing<PeerSystem>();
    }

    /// <summary>The peer ready to be started; null, with a line on how to install it, if it is not there.</summary>
    public StartedProgram? FindProgram() => FirstOutput?.Invoke() is { } command ? new StartedProgram(Name, command) : Missing<StartedProgram>();

    private T? Missing<T>() where T : class
    {
        Console.Error.WriteLine($"{Name} is left out: {Install}");
        return null;
    }
}
