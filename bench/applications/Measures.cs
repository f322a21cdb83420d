using System.Collections.Concurrent;

namespace Juluo.Applications.Bench;

/// <summary>The durations of requests in milliseconds, with their start times.</summary>
internal sealed class Measures
{
    private readonly ConcurrentQueue<(long At, bool Save, double Milliseconds)> all = new();

    public int Count => all.Count;

    /// <param name="save">True if it saved a page, false if it showed one.</param>
    public void Add(long at, bool save, double milliseconds) => all.Enqueue((at, save, milliseconds));

    /// <param name="share">0.95 for the 95th percentile.</param>
    /// <param name="save">True for requests that saved, false for those that showed; null for all.</param>
    public double Percentile(double share, long from = 0, long until = long.MaxValue, bool? save = null)
    {
        var within = all.Where(m => m.At >= from && m.At < until && (save is null || m.Save == save))
            .Select(m => m.Milliseconds)
            .Order()
            .ToList();
        return within.Count == 0 ? double.NaN : within[Math.Min(within.Count - 1, (int)(within.Count * share))];
    }
}
