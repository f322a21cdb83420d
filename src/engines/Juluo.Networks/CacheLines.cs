using System.Runtime.InteropServices;

namespace Juluo.Networks;

/// <summary>Arrays of numbers aligned to the processor's cache lines, so that eight or sixteen of them are read from no more lines than they fill.</summary>
internal static class CacheLines
{
    private const int Bytes = 64;

    /// <summary>Returns an array with room for the given number of values, and the index of the first one.</summary>
    internal static (double[] Values, nuint Start) Of(int numbers)
    {
        // Pinned, so that the alignment remains valid.
        var values = GC.AllocateArray<double>(checked(numbers + (Bytes / sizeof(double))), pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(values, 0);
        return (values, (Bytes - address % Bytes) % Bytes / sizeof(double));
    }
}
