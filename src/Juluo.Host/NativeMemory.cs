using System.Runtime.InteropServices;

namespace Juluo.Host;

/// <summary>
/// Heaps of the C library, from which the runtime's compiler and native libraries take memory. glibc makes up to eight for each core and keeps what was freed in them: 88 MB after a walk through all kinds of pages.
/// Other C libraries lack these functions, and nothing is done there.
/// </summary>
internal static class NativeMemory
{
    private const string C = "libc";

    // M_ARENA_MAX of malloc.h.
    private const int MostHeaps = -8;

    /// <summary>Two heaps for all threads. Takes effect for heaps that are not made yet: call it first.</summary>
    /// <returns>False where the C library cannot do so.</returns>
    public static bool Limit() => Try(() => mallopt(MostHeaps, 2) == 1);

    /// <summary>Gives free pages of all heaps back to the system.</summary>
    /// <returns>False where the C library cannot do so.</returns>
    public static bool GiveBack() => Try(() => malloc_trim(0) >= 0);

    private static bool Try(Func<bool> call)
    {
        try
        {
            return call();
        }
        catch (Exception absent) when (absent is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport(C)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int mallopt(int parameter, int value);

    [DllImport(C)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int malloc_trim(nuint keep);
}
