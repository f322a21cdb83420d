using System.Runtime.InteropServices;

namespace Juluo.Reception;

/// <summary>
/// Who was together with whom, and among how many: a line sweeps over each zone's stays in the order of time, so that only those are paired who were there at once.
/// O(n log n + k) for n stays of which k pairs overlap.
/// </summary>
internal static class Overlaps
{
    /// <summary>Less than this is passing by.</summary>
    public const int LeastSeconds = 5 * 60;

    /// <summary>Among more than this, being in one room says nothing about two of them.</summary>
    public const int MostPresent = 50;

    /// <param name="stays">In any order; those of one person that overlap or touch count as one.</param>
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

    /// <summary>By zone and beginning; each person's own are apart from each other.</summary>
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
                    // A person who has left is looked at once more, and never again.
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

    /// <summary>The seconds that all people together had spent in the zone when each stay began and when it ended: their difference over a time is how many were there.</summary>
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
