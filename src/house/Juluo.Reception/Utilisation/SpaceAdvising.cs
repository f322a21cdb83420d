namespace Juluo.Reception;

/// <summary>Derives advice about the space from the numbers, and none if there are too few. Pure.</summary>
internal static class SpaceAdvising
{
    /// <summary>The minimum number of mornings, bookings or the like behind a piece of advice; with fewer, no advice is given.</summary>
    public const int LeastTimes = 12;

    private const double Mostly = 0.75;
    private const double MuchMissed = 0.2;
    private const double FarFewer = 0.5;
    private const int Most = 8;

    /// <summary>Returns the advice with the largest share first, one per resource and kind, 8 at most.</summary>
    public static IReadOnlyList<SpaceAdvice> Of(IReadOnlyList<ResourceUse> resources, HourCounts counts) =>
        [
            .. resources
                // If nothing is booked at all, there is nothing to conclude.
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
        // A resource that is empty in several parts of the day is reported once, for the part in which it is empty most often.
        if (enough.Where(p => Share(p.Empty, p) >= Mostly).MaxBy(p => Share(p.Empty, p)) is { } empty)
            yield return new(AdviceKind.Empty, use.Resource, empty.Part, Share(empty.Empty, empty), empty.Open);
        if (enough.Where(p => Share(p.Full, p) >= Mostly).MaxBy(p => Share(p.Full, p)) is { } full)
            yield return new(AdviceKind.Full, use.Resource, full.Part, Share(full.Full, full), full.Open);
        if (use.Bookings >= LeastTimes && (double)use.Missed / use.Bookings is >= MuchMissed and var missed)
            yield return new(AdviceKind.Missed, use.Resource, null, missed, use.Bookings);
    }

    private static IEnumerable<SpaceAdvice> QuietDays(HourCounts counts)
    {
        // Compares weekdays that were open in at least three weeks, by the average number of people per open hour: a day that closes at noon is not a quiet day.
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
