using NodaTime;

namespace Juluo.Places;

/// <summary>When a resource can be booked. Pure; O(n log n) in its claims.</summary>
internal static class Occupancy
{
    /// <summary>When too few units are free of something that it needs: disjoint and in order.</summary>
    /// <param name="claims">Those of one resource.</param>
    public static List<Interval> Taken(IEnumerable<CalendarClaim> claims)
    {
        var taken = new List<Interval>();
        foreach (var leaf in claims.GroupBy(c => c.Leaf))
        {
            var most = leaf.First().Of - leaf.First().Needed;
            var edges = leaf.SelectMany(c => new[] { (At: c.Claimed.Start, Units: c.Units), (At: c.Claimed.End, Units: -c.Units) });
            var (used, since) = (0, (Instant?)null);
            foreach (var edge in edges.GroupBy(e => e.At).OrderBy(e => e.Key))
            {
                used += edge.Sum(e => e.Units);
                if (used > most)
                {
                    since ??= edge.Key;
                }
                else if (since is { } start)
                {
                    taken.Add(new(start, edge.Key));
                    since = null;
                }
            }
        }

        return Merge(taken);
    }

    /// <summary>The same time, in as few stretches as can be.</summary>
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

    /// <summary>What of some stretches lies in no other; both disjoint and in order.</summary>
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

    /// <summary>When a site is open on a day, as instants.</summary>
    public static List<Interval> Open(HouseHours hours, LocalDate day) =>
        Merge(
            hours
                .Of(day)
                .Select(h => new Interval(WallClock.At(day, h.Opens, hours.Zone), WallClock.At(day, h.Closes, hours.Zone)))
                .Where(i => i.End > i.Start)
        );

    public static Duration Total(IEnumerable<Interval> stretches) => stretches.Aggregate(Duration.Zero, (sum, s) => sum + s.Duration);
}
