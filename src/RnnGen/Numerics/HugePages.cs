using System.Runtime.InteropServices;

namespace RnnGen.Numerics;

/// <summary>
/// Asks the system to hold large memory in huge pages. A run goes through hundreds of megabytes once forwards and once backwards, and with small
/// pages looks up where each page lies, and begins to fetch ahead anew in each.
/// </summary>
internal static unsafe partial class HugePages
{
    /// <summary>The bytes of a huge page.</summary>
    private const nuint PageBytes = 2 << 20;

    private const int UseHugePages = 14;

    /// <summary>Asks for huge pages where the memory has room for some; a wish that the system may leave unheard.</summary>
    public static void Ask(void* start, nuint bytes)
    {
        if (!OperatingSystem.IsLinux() || bytes < 4 * PageBytes)
            return;
        var first = ((nuint)start + PageBytes - 1) & ~(PageBytes - 1);
        var end = ((nuint)start + bytes) & ~(PageBytes - 1);
        try
        {
            _ = Advise((void*)first, end - first, UseHugePages);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // Small pages hold the same.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint bytes, int advice);
}
