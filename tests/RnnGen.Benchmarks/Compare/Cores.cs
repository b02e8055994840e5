using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RnnGen.Benchmarks.Compare;

/// <summary>Confines what is measured to the first cores of the machine.</summary>
internal static partial class Cores
{
    private static readonly bool HasTaskset = OperatingSystem.IsLinux() && Programs.Find("taskset") is not null;

    /// <summary>Confines the calling thread, and the threads that it starts, to the first cores.</summary>
    public static void Pin(int count)
    {
        var mask = (1ul << count) - 1;
        if (OperatingSystem.IsLinux())
            _ = SetAffinity(0, sizeof(ulong), in mask);
    }

    /// <summary>A command that is confined to the first cores.</summary>
    public static ProcessStartInfo Pinned(int count, string program, params IEnumerable<string> arguments) => HasTaskset
        ? new ProcessStartInfo("taskset", ["-c", $"0-{count - 1}", program, .. arguments])
        : new ProcessStartInfo(program, arguments);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nuint size, in ulong mask);
}
