namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>oneDNN, through its recurrent primitives.</summary>
internal static class OneDnn
{
    public static readonly Peer Peer = new(
        "oneDNN",
        "it needs g++ and oneDNN 2 (Debian 12: apt install g++ libdnnl-dev).",
        Variants,
        workload => workload.Kind is Workload.Streaming or Workload.Inference or Workload.Training or Workload.Custom);

    private static IReadOnlyList<Variant> Variants() =>
        Programs.Find("g++") is { } compiler && File.Exists("/usr/include/dnnl.hpp") &&
        NativeProgram.Compile("onednn.cpp", compiler, "onednn", "-march=native", "-ldnnl", "-fopenmp") is { } program
            ? [new Variant("", program, [])]
            : [];
}
