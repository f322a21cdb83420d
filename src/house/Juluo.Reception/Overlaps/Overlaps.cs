using System.Runtime.InteropServices;

namespace Juluo.Reception;

/// <summary>
/// Finds the pairs of people who were together, and the size of the group they were in. A sweep line passes over each zone's stays in order of time, so that only stays that overlap are paired.
/// O(n log n + k) for n stays of which k pairs overlap.
/// </summary>
internal static class Overlaps
{
    /// <summary>The minimum time together, in seconds. A pair with less in total is not returned: the two only passed each other.</summary>
    public const int LeastSeconds = 5 * 60;

    /// <summary>The maximum number of people present, on average, for a pair to be returned: in a larger crowd, sharing a room says nothing about two people.</summary>
    public const int MostPresent = 50;

    /// <param name="stays">The stays in any order. Stays of one person that overlap or touch are merged.</param>
    public static List<Overlap> Of(IEnumerable<Stay> stays, int leastSeconds = LeastSeconds, int mostPresent = MostPresent)
    {
        var found = new List<Overlap>();
        var all = Merged(stays);
        for (var first = 0; first < all.Length; )
        {
            var last = first;
            while (last < all.Length && all[last].Zone == all[first].Zone)
                last++;
            Sweep(all.AsSpan(first, last - first), leastSeconds, mostPresent, found);
            first = last;
        }

        return found;
    }

    /// <summary>Merges stays of one person that overlap or touch. Sorted by zone and start.</summary>
    private static Stay[] Merged(IEnumerable<Stay> stays)
    {
        var all = stays.Where(s => s.Until > s.From).ToArray();
        Array.Sort(all, (a, b) => (a.Zone, a.Person, a.From).CompareTo((b.Zone, b.Person, b.From)));
        var kept = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (
                kept > 0
                && all[kept - 1] is var before
                && before.Zone == all[i].Zone
                && before.Person == all[i].Person
                && all[i].From <= before.Until
            )
                all[kept - 1] = before with { Until = Math.Max(before.Until, all[i].Until) };
            else
                all[kept++] = all[i];
        }

        Array.Resize(ref all, kept);
        Array.Sort(all, (a, b) => (a.Zone, a.From).CompareTo((b.Zone, b.From)));
        return all;
    }

    private static void Sweep(ReadOnlySpan<Stay> stays, int leastSeconds, int mostPresent, List<Overlap> found)
    {
        var (atFrom, atUntil) = Crowds(stays);
        var here = new List<int>();
        var pairs = new Dictionary<(int A, int B), (int From, int Seconds, double Crowd)>();
        for (var i = 0; i < stays.Length; i++)
        {
            var stay = stays[i];
            for (var h = here.Count - 1; h >= 0; h--)
            {
                var other = stays[here[h]];
                if (other.Until <= stay.From)
                {
                    // Removes a person who has left when next met, so each departure is handled once.
                    here[h] = here[^1];
                    here.RemoveAt(here.Count - 1);
                    continue;
                }

                var firstToLeave = other.Until < stay.Until ? here[h] : i;
                var seconds = stays[firstToLeave].Until - stay.From;
                var crowd = atUntil[firstToLeave] - atFrom[i];
                if (crowd > (double)mostPresent * seconds)
                    continue;
                ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    pairs,
                    (Math.Min(stay.Person, other.Person), Math.Max(stay.Person, other.Person)),
                    out var known
                );
                pair = (known ? pair.From : stay.From, pair.Seconds + seconds, pair.Crowd + crowd);
            }

            here.Add(i);
        }

        foreach (var ((a, b), (from, seconds, crowd)) in pairs)
            if (seconds >= leastSeconds)
                found.Add(new(a, b, stays[0].Zone, from, seconds, crowd / seconds));
    }

    /// <summary>
    /// Returns the total seconds that all people had spent in the zone by the start and by the end of each stay. The difference over a period, divided by its length, is the average number
    /// present.
    /// </summary>
    private static (double[] AtFrom, double[] AtUntil) Crowds(ReadOnlySpan<Stay> stays)
    {
        var ends = new int[stays.Length];
        var byEnd = new int[stays.Length];
        for (var i = 0; i < stays.Length; i++)
            (ends[i], byEnd[i]) = (stays[i].Until, i);
        Array.Sort(ends, byEnd);
        var (atFrom, atUntil) = (new double[stays.Length], new double[stays.Length]);
        var (spent, before, present) = (0.0, 0, 0);
        for (var (begun, ended) = (0, 0); ended < stays.Length; )
        {
            var begins = begun < stays.Length && stays[begun].From < ends[ended];
            var now = begins ? stays[begun].From : ends[ended];
            spent += (double)present * (now - before);
            before = now;
            if (begins)
            {
                atFrom[begun++] = spent;
                present++;
            }
            else
            {
                atUntil[byEnd[ended++]] = spent;
                present--;
            }
        }

        return (atFrom, atUntil);
    }
}
