using System.Diagnostics;

namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>One way to run a peer.</summary>
/// <param name="Name">What is special about it; empty for the only one.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">The variables that it needs.</param>
internal sealed record Variant(string Name, string Program, string[] Arguments, params (string Name, string Value)[] Environment)
{
    /// <summary>Variables that would choose kernels for another machine than this one.</summary>
    private static readonly string[] Foreign = ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "OPENBLAS_NUM_THREADS", "NVPL_BLAS_DEBUG_CPU_TYPE", "OMP_WAIT_POLICY"];

    /// <summary>The command that starts it, confined to as many cores as threads.</summary>
    public ProcessStartInfo Start(int threads)
    {
        var start = Cores.Pinned(threads, Program, Arguments);
        foreach (var name in Foreign)
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        start.Environment["OMP_NUM_THREADS"] = start.Environment["OPENBLAS_NUM_THREADS"] = start.Environment["RNN_THREADS"] = $"{threads}";
        return start;
    }
}
