namespace Juluo.CalendarViews;

/// <summary>
/// A series told as one entry: a rule, the dates left out of it (EXDATE), and those that are otherwise (RECURRENCE-ID). What was moved to another time stands alone. Pure.
/// </summary>
internal static class SeriesTelling
{
    /// <param name="bookings">Those of one series, in order.</param>
    /// <param name="tell">How one of them is written alone.</param>
    public static IEnumerable<IcsEntry> Entries(SeriesId series, IReadOnlyList<FeedBooking> bookings, Func<FeedBooking, IcsEntry> tell)
    {
        var zone = bookings[0].Zone;
        LocalDateTime Starts(FeedBooking b) => b.During.Start.InZone(zone).LocalDateTime;
        // The time of day that most of them have is the series' own; the first may have been moved.
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

    /// <summary>At a time that the clock shows twice, or once more than it should: told alone, in UTC.</summary>
    private static bool Ambiguous(FeedBooking b) => b.Zone.MapLocal(b.During.Start.InZone(b.Zone).LocalDateTime).Count != 1;
}
