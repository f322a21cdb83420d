namespace Juluo.CalendarViews;

/// <summary>The data of the calendar page.</summary>
/// <param name="Here">All resources of the site.</param>
/// <param name="Resources">The resources that are shown.</param>
/// <param name="Names">The names of the holders, where the page shows them.</param>
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

    /// <summary>Meetings of the reader's circles on these days.</summary>
    public IReadOnlyList<MeetingTime> Meetings { get; init; } = [];

    [JsonIgnore]
    internal HouseHours? Hours { get; init; }

    /// <summary>The hours of resources that have their own.</summary>
    [JsonIgnore]
    internal IReadOnlyDictionary<ResourceId, HouseHours> Own { get; init; } = new Dictionary<ResourceId, HouseHours>();

    [JsonIgnore]
    internal Instant Now { get; init; }

    /// <summary>The minimum time between booking and start for this reader, for resources that have one.</summary>
    [JsonIgnore]
    internal Dictionary<ResourceId, Duration> Notice { get; init; } = [];

    /// <summary>The times at which each resource cannot be booked.</summary>
    [JsonIgnore]
    internal IReadOnlyDictionary<ResourceId, IReadOnlyList<Interval>> Taken { get; init; } =
        new Dictionary<ResourceId, IReadOnlyList<Interval>>();

    [JsonIgnore]
    internal DateTimeZone Zone => Hours?.Zone ?? DateTimeZone.Utc;

    /// <summary>The time axis of the day, shared by all rows.</summary>
    [JsonIgnore]
    internal Timeline Timeline =>
        field ??= new Timeline(
            Hours!,
            On,
            // With very many resources, entries outside the hours would stretch the axis for all the others.
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

    /// <summary>Finds the entries of a day, each once: a hall's booking under the hall's name if the hall is shown.</summary>
    internal IEnumerable<CalendarEntry> Of(LocalDate day)
    {
        var (start, end) = (WallClock.At(day, 0, Zone), WallClock.At(day.PlusDays(1), 0, Zone));
        return Entries.Where(e =>
            e.Start < end && e.End > start && (e.Whole is not { } whole || Resource is not null || Resources.All(r => r.Id != whole))
        );
    }

    /// <summary>Returns the address of this page with some values changed.</summary>
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

    /// <summary>Returns the address of this page for one kind of resource, or with null for all.</summary>
    internal string OfKind(ResourceKind? kind) => (this with { Kind = kind, Resource = null }).At();

    /// <summary>Returns the hours of a resource: its own, or those of the site.</summary>
    internal HouseHours HoursOf(ResourceId resource) => Own.GetValueOrDefault(resource) ?? Hours!;

    /// <summary>Returns the earliest time that the reader may book it for.</summary>
    internal Instant From(ResourceId resource) => Now + Notice.GetValueOrDefault(resource, Duration.Zero);

    /// <summary>Returns the address of the booking form for the time that was tapped.</summary>
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

/// <summary>The form of the calendar.</summary>
[Named("calendar-view")]
public enum CalendarView
{
    /// <summary>One day, resource by resource.</summary>
    Timeline,

    /// <summary>One day as a list in order of time.</summary>
    Day,
    Week,
    Month,
}
