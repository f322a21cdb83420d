namespace Juluo.Spaces;

/// <summary>
/// When a site is open, on its wall clock: hours by weekday, and days of their own. Pure. A day on which the clocks change is as long as it is: hours are those that a clock
/// on the wall shows.
/// </summary>
/// <param name="zone">The site's time zone.</param>
/// <param name="week">By weekday; empty altogether: they are not set, and it counts as always open.</param>
/// <param name="special">Days that are not as usual; no hours: closed.</param>
public sealed class HouseHours(
    DateTimeZone zone,
    ILookup<IsoDayOfWeek, DayHours> week,
    IReadOnlyDictionary<LocalDate, IReadOnlyList<DayHours>> special
)
{
    /// <summary>A row of hours: of a weekday, or of a day of its own (then without hours if it is closed).</summary>
    internal static (LocalDate? Day, int Weekday, DayHours? Hours) Row(DbDataReader r) =>
        (
            r.IsDBNull(0) ? null : LocalDate.FromDateOnly(r.GetFieldValue<DateOnly>(0)),
            r.GetInt32(1),
            r.IsDBNull(2) ? null : new DayHours(r.GetInt16(2), r.GetInt16(3))
        );

    /// <summary>What rows of hours say together.</summary>
    public static HouseHours From(DateTimeZone zone, IReadOnlyCollection<(LocalDate? Day, int Weekday, DayHours? Hours)> rows) =>
        new(
            zone,
            rows.Where(r => r.Day is null).ToLookup(r => (IsoDayOfWeek)r.Weekday, r => r.Hours!.Value),
            rows.Where(r => r.Day is not null)
                .ToDictionary(r => r.Day!.Value, r => (IReadOnlyList<DayHours>)(r.Hours is { } hours ? [hours] : []))
        );

    /// <summary>
    /// Those of a space that has its own week: on days of the house's own it is open while both are, so that a holiday closes it too. An empty week is none: as the house.
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

    /// <summary>Its hours are not set: it counts as open all the time, and no page claims that it is.</summary>
    public bool Unset => week.Count == 0;

    /// <summary>Never closed but on special days.</summary>
    public bool Always => Unset || IsWhole(week);

    /// <summary>Set to open day and night.</summary>
    internal static bool IsWhole(ILookup<IsoDayOfWeek, DayHours> week) =>
        week.Count == 7 && week.All(day => day.SequenceEqual([DayHours.Whole]));

    /// <summary>As its wall clock says of one day, in order; the small hours belong to the day before.</summary>
    public IReadOnlyList<DayHours> Of(LocalDate day) =>
        special.TryGetValue(day, out var hours) ? hours
        : Always ? [new(0, 1440)]
        : [.. week[day.DayOfWeek].OrderBy(h => h.Opens)];

    /// <summary>A day that is not as usual: a holiday, or one with hours of its own.</summary>
    public bool IsSpecial(LocalDate day) => special.ContainsKey(day);

    /// <summary>Whether it is open at a moment.</summary>
    public bool IsOpen(Instant at) => FirstClosed(new(at, at + Duration.FromSeconds(1))) is null;

    /// <summary>When it last opened or closed, within two weeks; null: it has been as it is for longer.</summary>
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
        // Hours that touch each other are no change.
        foreach (var at in changes)
            if (IsOpen(at) != IsOpen(at - Duration.FromSeconds(1)))
                return at;
        return null;
    }

    /// <summary>The first day of a time on which the site is not open throughout; null when it is open all the time. O(days).</summary>
    public LocalDate? FirstClosed(Interval during)
    {
        if (Always && special.Count == 0)
            return null;
        var reached = during.Start;
        var last = during.End.InZone(zone).Date;
        // The day before may reach into this one.
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
