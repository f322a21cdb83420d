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

    /// <summary>The number of allocated bytes between two checks below which the program is idle: no more than workers and a page or two.</summary>
    private const long QuietBytes = 16 * Megabyte;

    /// <summary>The number of bytes allocated since the last collection that make another one worthwhile.</summary>
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
