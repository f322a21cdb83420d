using System.Collections.Concurrent;

namespace Juluo.Applications.Bench;

/// <summary>How long requests took, in milliseconds, with when they began.</summary>
internal sealed class Measures
{
    private readonly ConcurrentQueue<(long At, bool Save, double Milliseconds)> all = new();

    public int Count => all.Count;

    /// <param name="save">It saved a page; else it showed one.</param>
    public void Add(long at, bool save, double milliseconds) => all.Enqueue((at, save, milliseconds));

    /// <param name="share">0.95 for the 95th percentile.</param>
    /// <param name="save">Only those that saved, or showed; null: all.</param>
    public double Percentile(double share, long from = 0, long until = long.MaxValue, bool? save = null)
    {
        var within = all.Where(m => m.At >= from && m.At < until && (save is null || m.Save == save))
            .Select(m => m.Milliseconds)
            .Order()
            .ToList();
        return within.Count == 0 ? double.NaN : within[Math.Min(within.Count - 1, (int)(within.Count * share))];
    }
}
