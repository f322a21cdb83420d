namespace Juluo.Reception;

/// <summary>What the numbers say about the space: enough of them, or nothing. Pure.</summary>
internal static class SpaceAdvising
{
    /// <summary>Fewer times than this say nothing.</summary>
    public const int LeastTimes = 12;

    private const double Mostly = 0.75;
    private const double MuchMissed = 0.2;
    private const double FarFewer = 0.5;
    private const int Most = 8;

    /// <summary>The clearest first; one a resource and kind.</summary>
    public static IReadOnlyList<SpaceAdvice> Of(IReadOnlyList<ResourceUse> resources, HourCounts counts) =>
        [
            .. resources
                // Where nothing is booked at all, the space says nothing yet.
                .Where(_ => resources.Any(r => r.BookedMinutes > 0))
                .SelectMany(OfResource)
                .Concat(QuietDays(counts))
                .OrderByDescending(a => a.Share)
                .ThenByDescending(a => a.Of)
                .ThenBy(a => a.Resource?.Value)
                .Take(Most),
        ];

    private static IEnumerable<SpaceAdvice> OfResource(ResourceUse use)
    {
        var enough = use.Parts.Where(p => p.Open >= LeastTimes).ToList();
        // What no one ever takes is reported once, of the part in which it stands empty most.
        if (enough.Where(p => Share(p.Empty, p) >= Mostly).MaxBy(p => Share(p.Empty, p)) is { } empty)
            yield return new(AdviceKind.Empty, use.Resource, empty.Part, Share(empty.Empty, empty), empty.Open);
        if (enough.Where(p => Share(p.Full, p) >= Mostly).MaxBy(p => Share(p.Full, p)) is { } full)
            yield return new(AdviceKind.Full, use.Resource, full.Part, Share(full.Full, full), full.Open);
        if (use.Bookings >= LeastTimes && (double)use.Missed / use.Bookings is >= MuchMissed and var missed)
            yield return new(AdviceKind.Missed, use.Resource, null, missed, use.Bookings);
    }

    private static IEnumerable<SpaceAdvice> QuietDays(HourCounts counts)
    {
        // Weekdays on which the site was open for at least three weeks, by how many were there at an hour of those at which it is open: a day that ends at noon is no quiet one.
        var usually = Enumerable
            .Range(0, 7)
            .Where(d => counts.Days[d] >= 3)
            .Select(d => (Day: d, Here: Enumerable.Range(0, 24).Where(h => counts.Open[d][h] > 0).Average(h => counts.Here[d][h] ?? 0)))
            .Where(d => d.Here > 0)
            .ToList();
        if (usually.Count < 4)
            yield break;
        foreach (var (day, here) in usually)
        {
            var others = usually.Where(s => s.Day != day).Average(s => s.Here);
            if (here < others * FarFewer)
                yield return new(AdviceKind.QuietDay, null, null, 1 - here / others, counts.Days[day], day);
        }
    }

    private static double Share(int times, PartUse part) => (double)times / part.Open;
}
