namespace Juluo.CalendarViews;

/// <summary>Finds times for some people and a room, or for the people alone if there are no rooms to choose from. Pure.</summary>
internal static class CommonTimes
{
    /// <summary>
    /// Finds times at which at least one of the people and at least one room are free; those that the fewest people miss come first, then the earliest. None overlaps an earlier
    /// result. O(steps × (people + rooms) × log bookings).
    /// </summary>
    /// <param name="open">The possible times; half-open, disjoint and in order.</param>
    /// <param name="step">The distance between the start times that are tried, from the beginning of each open time.</param>
    /// <param name="busy">The busy times of each person.</param>
    /// <param name="taken">The times at which each room is taken.</param>
    /// <param name="most">The maximum number of results.</param>
    public static IReadOnlyList<CommonTime> Find(
        IEnumerable<Interval> open,
        Duration step,
        Duration length,
        IReadOnlyDictionary<PersonId, IReadOnlyList<Interval>> busy,
        IReadOnlyDictionary<ResourceId, IReadOnlyList<Interval>> taken,
        int most
    )
    {
        var people = busy.Select(b => (b.Key, new Agenda(b.Value))).ToList();
        var rooms = taken.Select(t => (t.Key, new Agenda(t.Value))).ToList();
        var possible = new List<CommonTime>();
        foreach (var time in open)
            for (var start = time.Start; start + length <= time.End; start += step)
            {
                var during = new Interval(start, start + length);
                List<ResourceId> free = [.. rooms.Where(r => r.Item2.IsFree(during)).Select(r => r.Key)];
                if (free.Count > 0 || rooms.Count == 0)
                    possible.Add(new(during, free, [.. people.Where(p => !p.Item2.IsFree(during)).Select(p => p.Key)]));
            }

        var chosen = new List<CommonTime>();
        foreach (
            var time in possible
                .Where(p => p.Missing.Count < Math.Max(1, people.Count))
                .OrderBy(p => p.Missing.Count)
                .ThenBy(p => p.During.Start)
        )
        {
            if (chosen.Count == most)
                break;
            if (chosen.TrueForAll(c => c.During.End <= time.During.Start || c.During.Start >= time.During.End))
                chosen.Add(time);
        }

        return chosen;
    }

    /// <summary>Merged busy times, so that a lookup takes O(log n).</summary>
    private sealed class Agenda
    {
        private readonly List<Interval> taken = [];

        public Agenda(IEnumerable<Interval> all)
        {
            foreach (var one in all.OrderBy(i => i.Start))
                if (taken.Count > 0 && one.Start <= taken[^1].End)
                    taken[^1] = new(taken[^1].Start, Instant.Max(taken[^1].End, one.End));
                else
                    taken.Add(one);
        }

        public bool IsFree(Interval during)
        {
            // Only the last one that starts before the end can overlap.
            var (low, high) = (0, taken.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (taken[middle].Start < during.End)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low == 0 || taken[low - 1].End <= during.Start;
        }
    }
}
