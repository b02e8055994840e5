using System.Runtime.InteropServices;

namespace RnnGen.Benchmarks.Compare;

/// <summary>What the measurements were made on.</summary>
internal static class Machine
{
    /// <summary>What other programs ask of the machine before anything is measured, as a warning.</summary>
    public static string Load { get; } = File.Exists("/proc/loadavg") ? "load average before " + File.ReadAllText("/proc/loadavg").Split(' ')[0] : "load unknown";

    /// <summary>Processor, cores, system and load.</summary>
    public static string Describe() => $"{Processor()}, {Environment.ProcessorCount} cores, {Family()}, {Load}";

    private static string Processor() => Value("/proc/cpuinfo", "model name") is { } model
        ? $"{model} (family {Value("/proc/cpuinfo", "cpu family")}, model {Value("/proc/cpuinfo", "model")})"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Family() => Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription;

    private static string? Value(string file, string key, char separator = ':') => File.Exists(file)
        ? File.ReadLines(file).Select(line => line.Split(separator, 2, StringSplitOptions.TrimEntries)).FirstOrDefault(pair => pair is [var name, _] && name == key)?[1]
        : null;
}
