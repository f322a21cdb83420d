using System.Collections.Concurrent;

namespace Juluo.Applications.Bench;

/// <summary>How long requests took, in milliseconds, with when they began.</summary>
internal sealed class Measures
{
    private readonly ConcurrentQueue<(long At, double Milliseconds)> all = new();

    public int Count => all.Count;

    public void Add(long at, double milliseconds) => all.Enqueue((at, milliseconds));

    /// <param name="share">0.95 for the 95th percentile.</param>
    public double Percentile(double share, long from = 0, long until = long.MaxValue)
    {
        var within = all.Where(m => m.At >= from && m.At < until).Select(m => m.Milliseconds).Order().ToList();
        return within.Count == 0 ? double.NaN : within[Math.Min(within.Count - 1, (int)(within.Count * share))];
    }
}
