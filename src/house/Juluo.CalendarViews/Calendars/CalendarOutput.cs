namespace Juluo.CalendarViews;

/// <summary>What the calendar shows.</summary>
/// <param name="Here">All that can be booked at the site.</param>
/// <param name="Resources">Those of them that are shown.</param>
/// <param name="Names">Of who holds what, where it is said.</param>
public sealed record CalendarOutput(
    CalendarView View,
    LocalDate On,
    LocalDate Today,
    IReadOnlyList<LocalDate> Days,
    Site? Site,
    IReadOnlyList<Site> Sites,
    ResourceKind? Kind,
    Resource? Resource,
    bool Mine,
    [property: JsonIgnore] IReadOnlyList<Resource> Here,
    IReadOnlyList<Resource> Resources,
    IReadOnlyList<CalendarEntry> Entries,
    [property: JsonIgnore] IReadOnlyDictionary<PersonId, string> Names
)
{
    private const int MonthRows = 6;
    private const int MostStretching = 60;

    /// <summary>When the reader's own circles meet in these days.</summary>
    public IReadOnlyList<MeetingTime> Meetings { get; init; } = [];

    [JsonIgnore]
    internal HouseHours? Hours { get; init; }

    /// <summary>Of those that have their own.</summary>
    [JsonIgnore]
    internal IReadOnlyDictionary<ResourceId, HouseHours> Own { get; init; } = new Dictionary<ResourceId, HouseHours>();

    [JsonIgnore]
    internal Instant Now { get; init; }

    /// <summary>How long ahead the reader must book, of those that ask for it.</summary>
    [JsonIgnore]
    internal Dictionary<ResourceId, Duration> Notice { get; init; } = [];

    /// <summary>When each cannot be booked.</summary>
    [JsonIgnore]
    internal IReadOnlyDictionary<ResourceId, IReadOnlyList<Interval>> Taken { get; init; } =
        new Dictionary<ResourceId, IReadOnlyList<Interval>>();

    [JsonIgnore]
    internal DateTimeZone Zone => Hours?.Zone ?? DateTimeZone.Utc;

    /// <summary>The day's axis, the same for all that is shown.</summary>
    [JsonIgnore]
    internal Timeline Timeline =>
        field ??= new Timeline(
            Hours!,
            On,
            // Of very many, those outside the hours would stretch the picture for all the others.
            Resources.Count <= MostStretching
                ? Entries.Select(e => new Interval(e.Start, e.End))
                : [],
            Now,
            Resources.Select(r => Own.GetValueOrDefault(r.Id)).OfType<HouseHours>()
        );

    internal static IReadOnlyList<LocalDate> DaysOf(CalendarView view, LocalDate on) =>
        view switch
        {
            CalendarView.Week => Run(Monday(on), 7),
            CalendarView.Month => Run(Monday(new(on.Year, on.Month, 1)), MonthRows * 7),
            _ => [on],
        };

    internal LocalDate Before => Moved(-1);

    internal LocalDate After => Moved(1);

    /// <summary>What is on during a day, once each: a hall's booking in the hall's name where the hall is shown.</summary>
    internal IEnumerable<CalendarEntry> Of(LocalDate day)
    {
        var (start, end) = (WallClock.At(day, 0, Zone), WallClock.At(day.PlusDays(1), 0, Zone));
        return Entries.Where(e =>
            e.Start < end && e.End > start && (e.Whole is not { } whole || Resource is not null || Resources.All(r => r.Id != whole))
        );
    }

    /// <summary>The address of this page with something changed.</summary>
    internal string At(CalendarView? view = null, LocalDate? on = null, ResourceId? resource = null, bool whole = false, bool? mine = null)
    {
        var at = new StringBuilder("/calendar?view=").Append((view ?? View).ToString().ToLowerInvariant());
        at.Append("&on=").Append(LocalDatePattern.Iso.Format(on ?? On));
        if ((resource ?? (whole ? null : Resource?.Id)) is { } one)
            at.Append("&resource=").Append(one);
        else if (Site is { } site && Sites.Count > 1)
            at.Append("&site=").Append(site.Id);
        if (Kind is { } kind && resource is null && (whole || Resource is null))
            at.Append("&kind=").Append(char.ToLowerInvariant(kind.ToString()[0])).Append(kind.ToString().AsSpan(1));
        if (mine ?? Mine)
            at.Append("&mine=true");
        return at.ToString();
    }

    /// <summary>The address of this page with all of a kind; null: with everything.</summary>
    internal string OfKind(ResourceKind? kind) => (this with { Kind = kind, Resource = null }).At();

    /// <summary>When a resource is open: as the site, or at hours of its own.</summary>
    internal HouseHours HoursOf(ResourceId resource) => Own.GetValueOrDefault(resource) ?? Hours!;

    /// <summary>From when on the reader may book it.</summary>
    internal Instant From(ResourceId resource) => Now + Notice.GetValueOrDefault(resource, Duration.Zero);

    /// <summary>The form that books, with the time that was tapped.</summary>
    internal string Book(Resource resource, Instant start, Instant end)
    {
        var (from, to) = (start.InZone(Zone), end.InZone(Zone));
        var day = LocalDatePattern.Iso.Format(from.Date);
        string Time(ZonedDateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
        return BookingRules.Of(resource.Kind).Slot >= 1440
            ? $"/resources/{resource.Id}?on={day}&from=00:00&to=24:00#when"
            : $"/resources/{resource.Id}?on={day}&from={Time(from)}&to={Time(to)}#when";
    }

    private LocalDate Moved(int by) =>
        View switch
        {
            CalendarView.Week => On.PlusWeeks(by),
            CalendarView.Month => On.PlusMonths(by),
            _ => On.PlusDays(by),
        };

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static IReadOnlyList<LocalDate> Run(LocalDate first, int days) => [.. Enumerable.Range(0, days).Select(first.PlusDays)];
}

/// <summary>How the calendar is shown.</summary>
[Named("calendar-view")]
public enum CalendarView
{
    /// <summary>What is free on one day, resource by resource.</summary>
    Timeline,

    /// <summary>What is on, in order.</summary>
    Day,
    Week,
    Month,
}
