using System.Runtime;
using Microsoft.Extensions.Hosting;

namespace Juluo.Host;

/// <summary>
/// Gives memory back when the program has been busy and falls quiet: the collector itself waits for the next allocations, which at night may be hours. It looks twice a minute, and collects once for each time of work.
/// </summary>
internal sealed class IdleMemory : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private const long Megabyte = 1024 * 1024;

    /// <summary>Fewer bytes within one look: no more than workers and a page or two.</summary>
    private const long QuietBytes = 16 * Megabyte;

    /// <summary>So many bytes since the last collection are worth another.</summary>
    private const long WorkBytes = 128 * Megabyte;

    /// <param name="sinceLook">Bytes that were allocated since the last look.</param>
    /// <param name="sinceCollection">Bytes that were allocated since memory was given back.</param>
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
