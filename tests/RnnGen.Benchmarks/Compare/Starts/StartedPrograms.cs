using RnnGen.Benchmarks.Compare.Peers;

namespace RnnGen.Benchmarks.Compare.Starts;

/// <summary>The programs whose start is compared; RnnGen's first.</summary>
internal static class StartedPrograms
{
    /// <summary>All of them that can be started here.</summary>
    public static IReadOnlyList<ISystem> Of(Options options) =>
    [
        new StartedProgram("RnnGen", new Variant("", Environment.ProcessPath!, OwnArguments())),
        .. AllPeers.Of(options).Where(peer => peer.FirstOutput is not null).Select(peer => peer.FindProgram()).OfType<StartedProgram>(),
    ];

    private static string[] OwnArguments() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [typeof(StartedPrograms).Assembly.Location, "first-output"]
        : ["first-output"];
}
