using NodaTime;

namespace Juluo.Calendars;

/// <summary>Operations on sets of half-open intervals. Pure.</summary>
public static class Stretches
{
    /// <summary>Returns the union in as few intervals as possible: disjoint and in order. O(n log n).</summary>
    public static List<Interval> Merge(IEnumerable<Interval> stretches)
    {
        var merged = new List<Interval>();
        foreach (var one in stretches.OrderBy(s => s.Start))
            if (merged.Count > 0 && one.Start <= merged[^1].End)
                merged[^1] = new(merged[^1].Start, Instant.Max(merged[^1].End, one.End));
            else
                merged.Add(one);
        return merged;
    }

    /// <summary>Returns the parts of some intervals that are in none of the others; both must be disjoint and in order.</summary>
    public static List<Interval> Without(IReadOnlyList<Interval> stretches, IReadOnlyList<Interval> others)
    {
        var left = new List<Interval>();
        foreach (var one in stretches)
        {
            var at = one.Start;
            foreach (var other in others)
            {
                if (other.End <= at)
                    continue;
                if (other.Start >= one.End)
                    break;
                if (other.Start > at)
                    left.Add(new(at, other.Start));
                at = Instant.Max(at, other.End);
            }

            if (at < one.End)
                left.Add(new(at, one.End));
        }

        return left;
    }

    /// <summary>Returns the sum of the durations. Overlapping intervals count more than once.</summary>
    public static Duration Total(IEnumerable<Interval> stretches) => stretches.Aggregate(Duration.Zero, (sum, s) => sum + s.Duration);
}
