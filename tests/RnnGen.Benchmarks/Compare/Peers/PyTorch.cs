namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>PyTorch, with the kernels that OpenBLAS chooses for this machine and with those for AVX2, which may be faster.</summary>
internal static class PyTorch
{
    /// <summary>OpenBLAS on OpenMP shares its threads with PyTorch; the other build has a pool of its own that spins beside them.</summary>
    private const string SharedThreads = "/usr/lib/x86_64-linux-gnu/openblas-openmp";

    public static readonly Peer Peer = new(
        "PyTorch",
        "no python3 has the module torch (Debian 12: apt install python3-torch libopenblas0-openmp).",
        Variants,
        workload => workload.Kind is Workload.Inference or Workload.Training or Workload.Custom or Workload.Library or Workload.LanguageModel)
    {
        FirstOutput = () => Python is null ? null : new Variant("", Python, [Path.Combine(NativeProgram.Folder, "torch_first_output.py")]),
    };

    /// <summary>A Python that has PyTorch; null if there is none.</summary>
    private static string? Python { get; } = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(python => Programs.Output(python, "-c", "import torch") is not null);

    private static IReadOnlyList<Variant> Variants()
    {
        if (Python is null)
            return [];
        string[] script = [Path.Combine(NativeProgram.Folder, "torch_peer.py")];
        (string, string)[] libraries = Directory.Exists(SharedThreads) ? [("LD_LIBRARY_PATH", SharedThreads)] : [];
        return
        [
            new Variant("OpenBLAS by default", Python, script, libraries),
            new Variant("OpenBLAS with Haswell kernels", Python, script, [.. libraries, ("OPENBLAS_CORETYPE", "Haswell")]),
        ];
    }
}
