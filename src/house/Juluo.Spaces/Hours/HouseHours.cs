namespace Juluo.Spaces;

/// <summary>
/// The opening hours of a site on its wall clock: hours by weekday, and special days. Pure. A day with a clock change has its real length, because hours are those on the wall
/// clock.
/// </summary>
/// <param name="zone">The site's time zone.</param>
/// <param name="week">The hours by weekday; if empty, they are not set and the site counts as always open.</param>
/// <param name="special">Special days with their hours; without hours, the site is closed.</param>
public sealed class HouseHours(
    DateTimeZone zone,
    ILookup<IsoDayOfWeek, DayHours> week,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> special
)
{
    /// <summary>Reads a row of hours: of a weekday, or of a special day (without hours if it is closed).</summary>
    internal static (LocalDate? Day, int Weekday, DayHours? Hours) Row(DbDataReader r) =>
        (
            r.IsDBNull(0) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
            r.GetInt32(1),
            r.IsDBNull(2) ? null : new DayHours(r.GetInt16(2), r.GetInt16(3))
        );

    /// <summary>Combines rows of hours.</summary>
    public static HouseHours From(DateTimeZone zone, IReadOnlyCollection<(LocalDate? Day, int Weekday, DayHours? Hours)> rows) =>
        new(
            zone,
            rows.Where(r => r.Day is null).ToLookup(r => (IsoDayOfWeek)r.Weekday, r => r.Hours!.Value),
            rows.Where(r => r.Day is not null)
                .ToDictionary(r => r.Day!.Value, r => (IReadOnlyList<DayHours>)(r.Hours is { } hours ? [hours] : []))
        );

    /// <summary>
    /// Returns the hours of a space whose week differs from its site's. On special days the space is open while both are, so that a holiday closes it too. An empty week means the
    /// site's hours.
    /// </summary>
    public HouseHours With(ILookup<IsoDayOfWeek, DayHours> own) =>
        own.Count == 0
            ? this
            : new(
                zone,
                own,
                special.ToDictionary(
                    s => s.Key,
                    s =>
                        (IReadOnlyList<DayHours>)
                            [
                                .. s
                                    .Value.SelectMany(
                                        h => own[s.Key.DayOfWeek],
                                        (h, o) => new DayHours(Math.Max(h.Opens, o.Opens), Math.Min(h.Closes, o.Closes))
                                    )
                                    .Where(h => h.Closes > h.Opens)
                                    .OrderBy(h => h.Opens),
                            ]
                )
            );

    public DateTimeZone Zone => zone;

    /// <summary>True if the hours are not set: the site counts as always open, but no page says so.</summary>
    public bool Unset => week.Count == 0;

    /// <summary>True if it is never closed, except on special days.</summary>
    public bool Always => Unset || IsWhole(week);

    /// <summary>Returns true if the hours are set to day and night.</summary>
    internal static bool IsWhole(ILookup<IsoDayOfWeek, DayHours> week) =>
        week.Count == 7 && week.All(day => day.SequenceEqual([DayHours.Whole]));

    /// <summary>Returns the hours of a day on the wall clock, in order. Hours after midnight belong to the day before.</summary>
    public IReadOnlyList<DayHours> Of(LocalDate day) =>
        special.TryGetValue(day, out var hours) ? hours
        : Always ? [new(0, 1440)]
        : [.. week[day.DayOfWeek].OrderBy(h => h.Opens)];

    /// <summary>Checks if a day is special: a holiday, or a day with special hours.</summary>
    public bool IsSpecial(LocalDate day) => special.ContainsKey(day);

    /// <summary>Checks if the site or space is open at a moment.</summary>
    public bool IsOpen(Instant at) => FirstClosed(new(at, at + Duration.FromSeconds(1))) is null;

    /// <summary>Returns the time at which the site last opened or closed; null if that is more than two weeks ago.</summary>
    public Instant? Since(Instant now)
    {
        var today = now.InZone(zone).Date;
        var changes = Enumerable
            .Range(-15, 16)
            .Select(today.PlusDays)
            .SelectMany(day => Of(day).SelectMany(h => new[] { WallClock.At(day, h.Opens, zone), WallClock.At(day, h.Closes, zone) }))
            .Where(at => at <= now)
            .Distinct()
            .OrderDescending();
        // Spans that touch each other are no change.
        foreach (var at in changes)
            if (IsOpen(at) != IsOpen(at - Duration.FromSeconds(1)))
                return at;
        return null;
    }

    /// <summary>Finds the first day of an interval on which the site is not open throughout; null if it is open all the time. O(days).</summary>
    public LocalDate? FirstClosed(Interval during)
    {
        if (Always && special.Count == 0)
            return null;
        var reached = during.Start;
        var last = during.End.InZone(zone).Date;
        // Hours of the previous day may reach into this one.
        for (var day = during.Start.InZone(zone).Date.PlusDays(-1); day <= last; day = day.PlusDays(1))
        {
            foreach (var hours in Of(day))
            {
                var opens = WallClock.At(day, hours.Opens, zone);
                var closes = WallClock.At(day, hours.Closes, zone);
                if (opens <= reached && closes > reached)
                    reached = closes;
            }

            if (reached >= during.End)
                return null;
        }

        return reached.InZone(zone).Date;
    }
}
