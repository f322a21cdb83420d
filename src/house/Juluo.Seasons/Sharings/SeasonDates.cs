namespace Juluo.Seasons;

/// <summary>Computes the dates of a season on which a given time can be booked, and the other dates with the reason. Pure.</summary>
internal static class SeasonDates
{
    public static BookingSeries Series(SeriesId id, Season season, SeasonSlot slot, PersonId person, string? title) =>
        new(
            id,
            slot.Resource,
            person,
            new(Every.Week, 1, 1 << (slot.Weekday - 1), season.FirstDay, season.LastDay),
            slot.Starts,
            slot.Minutes,
            title
        );

    /// <summary>Splits the dates of a series. Notice and horizon do not apply, because staff give the time; closing times do.</summary>
    public static (List<Interval> Possible, List<SeriesMiss> Missed) Of(Bookable what, BookingSeries series, int? people, Instant now)
    {
        var possible = new List<Interval>();
        var missed = new List<SeriesMiss>();
        foreach (var day in series.Days.Days())
        {
            var starts = day.AtMidnight().PlusMinutes(series.Starts);
            var during = BookingTime.Of(starts, starts.PlusMinutes(series.Minutes), what.Hours.Zone);
            if (during.Failed)
                missed.Add(new(day, "bookings.series.not-allowed"));
            else if (what.Check(during.Value, people, now, byHouse: true).FirstOrDefault() is { } wrong)
                missed.Add(new(day, wrong is TermsErrors.IsPast ? "bookings.series.past" : "bookings.series.not-allowed"));
            else if (!what.Rules.OutsideHours && what.Hours.FirstClosed(during.Value) is { } closed)
                missed.Add(new(day, what.Hours.IsSpecial(closed) ? "bookings.series.holiday" : "bookings.series.closed"));
            else
                possible.Add(during.Value);
        }

        return (possible, missed);
    }
}
