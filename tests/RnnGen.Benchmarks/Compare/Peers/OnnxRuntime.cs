namespace RnnGen.Benchmarks.Compare.Peers;

/// <summary>ONNX Runtime's native library, as its npm package brings it.</summary>
internal static class OnnxRuntime
{
    private const string Package = "onnxruntime-node@1.24.3";

    private static readonly string Cache = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "rnngen-benchmarks");

    public static readonly Peer Peer = new(
        "ONNX Runtime",
        $"it needs g++ and the package: npm install --ignore-scripts --prefix {Cache} {Package}, or ONNXRUNTIME_LIBRARY set to libonnxruntime.so.1.",
        Variants,
        workload => workload.Kind == Workload.Inference)
    {
        FirstOutput = () => Program() is { } program ? Command(program, "first-output") : null,
    };

    /// <summary>The native library; null if it is not there.</summary>
    private static string? Library { get; } = Environment.GetEnvironmentVariable("ONNXRUNTIME_LIBRARY") is { Length: > 0 } chosen ? chosen : Cached();

    /// <summary>The driver; null if it cannot be compiled.</summary>
    private static string? Program() =>
        Library is not null && Programs.Find("g++") is { } compiler ? NativeProgram.Compile("onnxruntime.cpp", compiler, "onnxruntime", "-march=native", "-ldl") : null;

    private static IReadOnlyList<Variant> Variants() =>
        Program() is { } program ? [Command(program)] : [];

    private static Variant Command(string program, params string[] arguments) => new("", program, arguments, ("ONNXRUNTIME_LIBRARY", Library!));

    private static string? Cached()
    {
        var folder = Path.Combine(Cache, "node_modules", "onnxruntime-node", "bin");
        var architecture = System.Runtime.InteropServices.RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "libonnxruntime.so.1", SearchOption.AllDirectories).FirstOrDefault(file => file.Contains($"/linux/{architecture}/", StringComparison.Ordinal))
            : null;
    }
}
