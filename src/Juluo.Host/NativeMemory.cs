using System.Runtime.InteropServices;

namespace Juluo.Host;

/// <summary>
/// Heaps of the C library, from which the runtime's compiler and native libraries allocate memory. glibc creates up to eight per core and keeps freed memory in them: 88 MB after a visit
/// to pages of every kind. Other C libraries lack these functions, and nothing is done there.
/// </summary>
internal static class NativeMemory
{
    private const string C = "libc";

    // M_ARENA_MAX of malloc.h.
    private const int MostHeaps = -8;

    /// <summary>Limits all threads to two heaps. Only affects heaps that do not exist yet, so call it first.</summary>
    /// <returns>False if the C library does not support this.</returns>
    public static bool Limit() => Try(() => mallopt(MostHeaps, 2) == 1);

    /// <summary>Returns the free pages of all heaps to the operating system.</summary>
    /// <returns>False if the C library does not support this.</returns>
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
