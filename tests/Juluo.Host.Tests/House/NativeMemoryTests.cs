using System.Runtime.InteropServices;

namespace Juluo.Host.Tests;

public sealed class NativeMemoryTests
{
    [Fact]
    public void Freed_memory_of_the_C_library_goes_back_to_the_system()
    {
        const int blocks = 4000;
        const int size = 16 * 1024;
        NativeMemory.Limit().ShouldBeTrue();
        // The last block stays: free alone does not return the memory below it.
        var taken = Enumerable.Range(0, blocks).Select(_ => Filled(size)).ToList();
        var full = Resident();
        taken.Take(blocks - 1).ToList().ForEach(Marshal.FreeHGlobal);
        NativeMemory.GiveBack().ShouldBeTrue();
        (full - Resident()).ShouldBeGreaterThan(blocks * size / 2);
        Marshal.FreeHGlobal(taken[^1]);
    }

    private static IntPtr Filled(int size)
    {
        var block = Marshal.AllocHGlobal(size);
        for (var at = 0; at < size; at += 1024)
            Marshal.WriteByte(block, at, 1);
        return block;
    }

    private static long Resident() =>
        long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)
        * Environment.SystemPageSize;
}
