using System.Runtime;
using Microsoft.Extensions.Hosting;

namespace Juluo.Host;

/// <summary>
/// Releases memory after a busy period: the garbage collector itself waits for the next allocations, which at night may take hours. Checks twice a minute, and collects once after each
/// busy period.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private const long Megabyte = 1024 * 1024;

    /// <summary>If fewer bytes are allocated between two checks, the program counts as idle.</summary>
    private const long QuietBytes = 16 * Megabyte;

    /// <summary>Memory is released only if at least this many bytes were allocated since the last release.</summary>
    private const long WorkBytes = 128 * Megabyte;

    /// <param name="sinceLook">Bytes allocated since the last check.</param>
    /// <param name="sinceCollection">Bytes allocated since memory was last released.</param>
    internal static bool GivesBack(long sinceLook, long sinceCollection) => sinceLook < QuietBytes && sinceCollection >= WorkBytes;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(Look);
        var (looked, collected) = (GC.GetTotalAllocatedBytes(), 0L);
        while (await looks.WaitForNextTickAsync(stoppingToken))
        {
            var now = GC.GetTotalAllocatedBytes();
            if (GivesBack(now - looked, now - collected))
            {
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                NativeMemory.GiveBack();
                collected = now;
            }

            looked = now;
        }
    }
}
