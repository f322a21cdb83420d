using System.Runtime.InteropServices;

namespace Juluo.Networks;

/// <summary>Numbers that begin where a line of the processor's cache begins, so that eight of them, or sixteen, are read from no more lines than they fill.</summary>
internal static class CacheLines
{
    private const int Bytes = 64;

    /// <summary>An array with room for so many numbers, and where in it the first of them stands.</summary>
    internal static (double[] Values, nuint Start) Of(int numbers)
    {
        // Pinned, so that where a line begins stays true.
        var values = GC.AllocateArray<double>(checked(numbers + (Bytes / sizeof(double))), pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(values, 0);
        return (values, (Bytes - address % Bytes) % Bytes / sizeof(double));
    }
}
