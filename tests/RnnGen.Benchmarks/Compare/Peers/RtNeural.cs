namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>RTNeural's compile-time models, built with each of its backends: which of them is the fastest depends on the size.</summary>
internal static class RtNeural
{
    private static readonly string[] Compilers = ["clang++", .. Enumerable.Range(14, 8).Reverse().Select(version => $"clang++-{version}")];

    /// <summary>Aligned for the widest vectors; Eigen's limit would forbid the largest model.</summary>
    private static readonly string[] Definitions = ["-DRTNEURAL_DEFAULT_ALIGNMENT=64", "-DEIGEN_STACK_ALLOCATION_LIMIT=0"];

    public static readonly Peer Peer = new(
        "RTNeural",
        "RTNEURAL_DIR must be a copy of its sources (github.com/jatinchowdhury18/RTNeural), beside g++ or clang (Debian 12: apt install g++ clang libeigen3-dev libxsimd-dev).",
        Variants,
        workload => workload is { Kind: Workload.Streaming, Batch: 1 });

    private static IReadOnlyList<Variant> Variants()
    {
        if (Environment.GetEnvironmentVariable("RTNEURAL_DIR") is not { Length: > 0 } sources)
            return [];
        return
        [
            .. from compiler in new[] { "g++", Compilers.FirstOrDefault(name => Programs.Find(name) is not null) }
               where compiler is not null && Programs.Find(compiler) is not null
               from build in Builds(isGcc: compiler == "g++")
               let name = $"{build.Backend}, {compiler} {string.Join(' ', build.Options)}"
               let file = $"rtneural-{name.Replace(' ', '-').Replace(",", "")}"
               let program = NativeProgram.Compile("rtneural.cpp", compiler, file, [.. build.Options, .. Includes(sources), $"-DRTNEURAL_USE_{build.Backend}=1", .. Definitions])
               where program is not null
               select new Variant(name, program, []),
        ];
    }

    private static IEnumerable<(string Backend, string[] Options)> Builds(bool isGcc)
    {
        yield return ("XSIMD", ["-march=native"]);
        yield return ("XSIMD", ["-march=native", "-ffast-math"]);
        yield return ("XSIMD", ["-mavx2", "-mfma"]);
        yield return ("XSIMD", ["-mavx2", "-mfma", "-ffast-math"]);
        yield return ("EIGEN", ["-march=native"]);
        yield return ("EIGEN", ["-march=native", "-ffast-math"]);
        if (isGcc)
            yield return ("STL", ["-march=native", "-ffast-math"]);
    }

    private static IEnumerable<string> Includes(string sources) =>
        new[] { sources, $"{sources}/modules/Eigen", $"{sources}/modules/xsimd/include", "/usr/include/eigen3" }.Where(Directory.Exists).Select(folder => "-I" + folder);
}
