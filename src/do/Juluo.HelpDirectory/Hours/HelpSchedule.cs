namespace Juluo.HelpDirectory;

/// <summary>
/// A schedule of HSDS, whose fields are those of a recurrence rule (RFC 5545): the days and the opening hours on them, in the local time of the place.
/// </summary>
/// <param name="Weekly">True if the interval counts weeks; otherwise it counts months.</param>
/// <param name="Days">Days of the week; in a monthly schedule each with its number in the month (−1 for the last, 0 for every).</param>
/// <param name="MonthDays">Days of the month; −1 is the last.</param>
/// <param name="From">The first day; null for no limit.</param>
/// <param name="Until">The last day; null for no limit.</param>
/// <param name="Starts">The day from which intervals and counts are measured.</param>
/// <param name="Opens">Minutes from midnight; null if the schedule doesn't specify them.</param>
/// <param name="Closes">Like <paramref name="Opens"/>; a value above 1440 is on the next day.</param>
/// <param name="Note">A description in words, in addition to the times or in place of them.</param>
public sealed record HelpSchedule(
    bool Weekly,
    int Interval,
    IReadOnlyList<HelpSchedule.DayOf> Days,
    IReadOnlyList<int> MonthDays,
    LocalDate? From,
    LocalDate? Until,
    LocalDate? Starts,
    int? Count,
    int? Opens,
    int? Closes,
    LocalizedText? Note
)
{
    private const string ClosedType = "closed"; // the attribute for this: HSDS has no field for closed days
    private const int MostDays = 3660;
    private const int MinutesOfDay = 1440;
    private static readonly string[] DayWords = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <param name="Number">The number of the day in the month; 0 for every.</param>
    public readonly record struct DayOf(IsoDayOfWeek Day, int Number);

    /// <summary>True if the schedule has only hours on days of the week, which the form shows as the usual week.</summary>
    public bool IsPlain =>
        Weekly
        && Interval == 1
        && MonthDays.Count == 0
        && (From ?? Until ?? Starts) is null
        && Count is null
        && Days.Count > 0
        && Opens is not null;

    /// <summary>True if the place is closed from the first to the last day of the schedule, regardless of other schedules.</summary>
    public bool IsClosed { get; init; }

    public bool IsClosedOn(LocalDate day) => IsClosed && day >= (From ?? LocalDate.MinIsoValue) && day <= (Until ?? LocalDate.MaxIsoValue);

    /// <summary>Returns true if the last day of the schedule is before a day; false if it has no last day.</summary>
    public bool IsOver(LocalDate today) => Until < today;

    internal static JsonObject ClosedMark(Guid schedule) =>
        new()
        {
            ["id"] = StableId.Of(schedule, ClosedType).ToString(),
            ["link_type"] = ClosedType,
            ["value"] = "true",
        };

    /// <summary>True if the schedule specifies times, not only a description.</summary>
    public bool SaysWhen => Opens is not null && Closes is not null && (Days.Count > 0 || MonthDays.Count > 0 || Starts is not null);

    /// <param name="zone">The time zone in which the hours are read; null for the one in which they are written.</param>
    internal static HelpSchedule Of(JsonObject node, DateTimeZone? zone) =>
        zone is null ? Of(node)
        : Of(node) is var read && HsdsTime.Shift(node, zone, read.From ?? read.Starts) is not 0 and var shift ? read.Moved(shift)
        : read;

    // Hours that are moved past midnight go to the other day; days of a month stay unchanged.
    private HelpSchedule Moved(int minutes)
    {
        if (Opens is not { } opens || Closes is not { } closes)
            return this;
        var days = (int)Math.Floor((opens + minutes) / (double)MinutesOfDay);
        return this with
        {
            Opens = opens + minutes - (days * MinutesOfDay),
            Closes = closes + minutes - (days * MinutesOfDay),
            Days = [.. Days.Select(d => d.Number == 0 ? new((IsoDayOfWeek)(((int)d.Day + 6 + days) % 7 + 1), 0) : d)],
            From = From?.PlusDays(days),
            Until = Until?.PlusDays(days),
            Starts = Starts?.PlusDays(days),
        };
    }

    internal static HelpSchedule Of(JsonObject node)
    {
        var weekly = !string.Equals(node.Text("freq"), "MONTHLY", StringComparison.OrdinalIgnoreCase);
        var opens = HsdsTime.Time(node.Text("opens_at"));
        var closes = HsdsTime.Time(node.Text("closes_at"));
        return new(
            weekly,
            node.Number("interval") is >= 1 and <= 100 and var every ? (int)every : 1,
            [.. (node.Text("byday") ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Select(ReadDay).OfType<DayOf>()],
            [
                .. (node.Text("bymonthday") ?? "")
                    .Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(d => int.TryParse(d, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day) ? day : 0)
                    .Where(d => d is (>= 1 and <= 31) or (>= -31 and <= -1)),
            ],
            HsdsTime.Day(node.Text("valid_from")),
            Earlier(HsdsTime.Day(node.Text("valid_to")), HsdsTime.Day(node.Text("until"))),
            HsdsTime.Day(node.Text("dtstart")),
            node.Number("count") is >= 1 and <= 10_000 and var count ? (int)count : null,
            opens,
            closes is { } end && opens is { } begin && end <= begin ? end + MinutesOfDay : closes,
            node.Localized("description") ?? node.Localized("notes")
        )
        {
            IsClosed = node.Each("attributes").Any(a => a.Text("link_type") == ClosedType && a.Text("value") == "true"),
        };
    }

    /// <summary>Returns true if the schedule applies on a day.</summary>
    public bool IsOn(LocalDate day)
    {
        if (
            day < (From ?? LocalDate.MinIsoValue)
            || day > (Until ?? LocalDate.MaxIsoValue)
            || day < (Starts ?? LocalDate.MinIsoValue)
            || !Fits(day)
        )
            return false;
        if (Count is not { } most || Starts is not { } first)
            return true;
        var before = 0;
        for (var at = first; at < day && before < most && Period.DaysBetween(first, at) < MostDays; at = at.PlusDays(1))
            before += Fits(at) ? 1 : 0;
        return before < most;
    }

    private bool Fits(LocalDate day) => Weekly ? FitsWeek(day) : FitsMonth(day);

    private bool FitsWeek(LocalDate day)
    {
        if (Days.Count > 0 ? !Days.Any(d => d.Day == day.DayOfWeek) : Starts?.DayOfWeek != day.DayOfWeek)
            return false;
        return Interval == 1 || (Starts is { } first && Period.DaysBetween(Monday(first), Monday(day)) / 7 % Interval == 0);
    }

    private bool FitsMonth(LocalDate day)
    {
        if (Interval > 1 && (Starts is not { } first || (((day.Year - first.Year) * 12) + day.Month - first.Month) % Interval != 0))
            return false;
        var length = CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
        if (MonthDays.Count > 0 && !MonthDays.Any(d => d == day.Day || length + d + 1 == day.Day))
            return false;
        if (Days.Count > 0)
            return Days.Any(d =>
                d.Day == day.DayOfWeek
                && (d.Number == 0 || d.Number == ((day.Day - 1) / 7) + 1 || d.Number == -(((length - day.Day) / 7) + 1))
            );
        return MonthDays.Count > 0 || Starts?.Day == day.Day;
    }

    internal static string Word(IsoDayOfWeek day) => DayWords[(int)day - 1];

    private static DayOf? ReadDay(string written) =>
        written.Length >= 2
        && Array.IndexOf(DayWords, written[^2..].ToUpperInvariant()) is >= 0 and var at
        && (written.Length == 2 || int.TryParse(written[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            ? new(
                (IsoDayOfWeek)(at + 1),
                written.Length == 2 ? 0 : int.Parse(written[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            )
            : null;

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is null || other < one ? other ?? one : one;
}
