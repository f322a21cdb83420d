namespace Juluo.CalendarViews;

/// <summary>
/// Writes a series as one entry: a rule, the dates left out of it (EXDATE), and those that differ (RECURRENCE-ID). Dates moved to another time become separate entries. Pure.
/// </summary>
internal static class SeriesTelling
{
    /// <param name="bookings">The bookings of one series, in order.</param>
    /// <param name="tell">Writes a booking as a separate entry.</param>
    public static IEnumerable<IcsEntry> Entries(SeriesId series, IReadOnlyList<FeedBooking> bookings, Func<FeedBooking, IcsEntry> tell)
    {
        var zone = bookings[0].Zone;
        LocalDateTime Starts(FeedBooking b) => b.During.Start.InZone(zone).LocalDateTime;
        // The most common time of day is that of the series; the first date may have been moved.
        var usual = bookings.GroupBy(b => Starts(b).TimeOfDay).MaxBy(g => g.Count())!;
        var first = usual.First();
        if (first.Repeats is not { } rule || Ambiguous(first))
            return bookings.Select(tell);
        var last = Starts(usual.Last()).Date;
        var planned = rule.Expand(new(Starts(first), false, zone), Starts(first).Date, last, zone, new(20_000)).ToHashSet();
        var regular = bookings.Where(b => planned.Contains(Starts(b)) && !Ambiguous(b)).DistinctBy(Starts).ToList();
        if (regular.Count < 2)
            return bookings.Select(tell);

        var taken = regular.Select(Starts).ToHashSet();
        var one = tell(first) with
        {
            Uid = FeedBooking.Uid(series.Value),
            Sequence = bookings.Max(b => b.Sequence),
            Repeats = new(rule.Every, rule.Interval, rule.Weekdays, regular[^1].During.Start),
            Except = [.. planned.Where(p => p <= taken.Max() && !taken.Contains(p)).Order()],
        };
        var otherwise = regular.Where(b =>
            b != first
            && (
                b.Resource != first.Resource
                || b.Summary != first.Summary
                || b.Note != first.Note
                || b.State != first.State
                || Length(b) != Length(first)
            )
        );
        return
        [
            one,
            .. otherwise.Select(b => tell(b) with { Uid = one.Uid, Replaces = Starts(b) }),
            .. bookings.Except(regular).Select(tell),
        ];
    }

    private static Period Length(FeedBooking b) =>
        Period.Between(b.During.Start.InZone(b.Zone).LocalDateTime, b.During.End.InZone(b.Zone).LocalDateTime, PeriodUnits.Minutes);

    /// <summary>Checks if the start is a local time that occurs twice because the clocks change; such a booking is written separately, in UTC.</summary>
    private static bool Ambiguous(FeedBooking b) => b.Zone.MapLocal(b.During.Start.InZone(b.Zone).LocalDateTime).Count != 1;
}
