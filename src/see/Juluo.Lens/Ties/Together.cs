using System.Runtime.InteropServices;

namespace Juluo.Lens;

/// <summary>The hours, days and zones in which pairs were together, within a window.</summary>
internal sealed class Together
{
    private readonly int people;
    private readonly Dictionary<long, (short Zone, int Days)> zones = [];

    private Together(int people) => this.people = people;

    public sealed class Pair
    {
        /// <summary>The number of different hours in which both were in the same place.</summary>
        public int Hours;

        /// <summary>The number of different days.</summary>
        public int Days;
    }

    /// <summary>Pairs by a · people + b, with a &lt; b.</summary>
    public Dictionary<long, Pair> Pairs { get; } = [];

    /// <summary>The number of hours in which any two people were together.</summary>
    public int Hours { get; private set; }

    /// <summary>Returns the zone in which the two were together on most days of the window.</summary>
    public (short Zone, int Days)? ZoneOf(int a, int b) => zones.TryGetValue((long)a * people + b, out var zone) ? zone : null;

    public static Together Of(int people, IReadOnlyList<Detection> window, Func<double, int> localDay)
    {
        var together = new Together(people);
        if (window.Count == 0)
            return together;
        // A pair and an hour are packed into one number, so that equal ones are adjacent after sorting. A set of tuples takes ten times as long.
        var start = (long)Math.Floor(window.Min(s => s.Day) * 24);
        var hours = new List<long>(window.Count * 2);
        var days = new List<long>(window.Count);
        var places = new List<long>(window.Count);
        foreach (var sighting in window)
        {
            if (!Kinds.IsParallel(sighting.Kind))
                continue;
            var pair = sighting.A < sighting.B ? (long)sighting.A * people + sighting.B : (long)sighting.B * people + sighting.A;
            var first = (long)Math.Floor(sighting.Day * 24);
            // No two people stay together for more than a day: a longer row is an error of its source, and only its first day counts.
            var last = Math.Min(first + 23, Math.Max(first, (long)Math.Ceiling(sighting.EndDay * 24) - 1));
            for (var hour = first; hour <= last; hour++)
                hours.Add((pair << 10) | (hour - start & 1023));
            var day = localDay(sighting.Day) & 127;
            days.Add((pair << 7) | (long)day);
            if (sighting.Zone != Detection.NoZone)
                places.Add((pair << 22) | ((long)(ushort)sighting.Zone << 7) | (long)day);
        }

        var seen = new bool[1024];
        foreach (var one in Distinct(hours))
        {
            together.Hours += seen[one & 1023] ? 0 : 1;
            seen[one & 1023] = true;
            together.At(one >> 10).Hours++;
        }

        foreach (var one in Distinct(days))
            together.At(one >> 7).Days++;
        var inZone = new Dictionary<long, int>();
        foreach (var one in Distinct(places))
            CollectionsMarshal.GetValueRefOrAddDefault(inZone, one >> 7, out _)++;
        foreach (var (key, count) in inZone)
            if (
                !together.zones.TryGetValue(key >> 15, out var best)
                || count > best.Days
                || (count == best.Days && (short)(key & 0x7FFF) < best.Zone)
            )
                together.zones[key >> 15] = ((short)(key & 0x7FFF), count);
        return together;
    }

    private Pair At(long pair) => CollectionsMarshal.GetValueRefOrAddDefault(Pairs, pair, out _) ??= new();

    private static IEnumerable<long> Distinct(List<long> values)
    {
        CollectionsMarshal.AsSpan(values).Sort();
        var before = -1L;
        foreach (var value in values)
        {
            if (value != before)
                yield return value;
            before = value;
        }
    }
}
