namespace Juluo.Bookings;

/// <summary>Computes when a resource is taken and when a site is open. Pure; O(n log n) in the number of claims.</summary>
public static class Occupancy
{
    /// <summary>Finds intervals in which too few units of a needed part are free: disjoint and in order.</summary>
    /// <param name="claims">The claims of one resource.</param>
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

        return Stretches.Merge(taken);
    }

    /// <summary>Returns the opening hours of a site on a day, as instants.</summary>
    public static List<Interval> Open(HouseHours hours, LocalDate day) =>
        Stretches.Merge(
            hours
                .Of(day)
                .Select(h => new Interval(WallClock.At(day, h.Opens, hours.Zone), WallClock.At(day, h.Closes, hours.Zone)))
                .Where(i => i.End > i.Start)
        );
}
