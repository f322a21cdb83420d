namespace Juluo.Sample;

/// <summary>Fixed appointments of a day: project days, events, meetings of introduced people, mentoring.</summary>
internal sealed class Agenda(
    Attendance attendance,
    IReadOnlyList<SampleProject> projects,
    IReadOnlyList<SampleEvent> events,
    IReadOnlyList<SampleIntroduction> introductions,
    IReadOnlyList<Mentorship> mentorships,
    IReadOnlyList<Planted> neighbours
)
{
    private readonly ILookup<IsoDayOfWeek, SampleProject> byWeekday = projects.ToLookup(p => p.MeetsOn);
    private readonly ILookup<LocalDate, SampleEvent> eventsOn = events.ToLookup(e => DateOf(e.Starts));
    private readonly ILookup<LocalDate, SampleIntroduction> meetingsOn = introductions
        .Where(i => i.MetAt is not null)
        .ToLookup(i => DateOf(i.MetAt!.Value));
    private readonly ILookup<LocalDate, SampleIntroduction> exchangesOn = introductions
        .Where(i => i.ExchangeAt is not null)
        .ToLookup(i => DateOf(i.ExchangeAt!.Value));
    private readonly (LocalDate On, SampleIntroduction Pair)[] met =
    [
        .. introductions.Where(i => i.MetAt is not null).Select(i => (DateOf(i.MetAt!.Value), i)),
    ];
    private readonly ILookup<IsoDayOfWeek, Mentorship> mentoring = mentorships.ToLookup(m => m.MeetsOn);

    public Attendance Attendance => attendance;

    public IReadOnlyList<Planted> Neighbours => neighbours;

    public IEnumerable<SampleProject> Sessions(LocalDate date) =>
        byWeekday[date.DayOfWeek].Where(p => p.StartsOn <= date && date <= p.EndsOn);

    public IEnumerable<SampleEvent> Events(LocalDate date) => eventsOn[date];

    public IEnumerable<SampleIntroduction> Meetings(LocalDate date) => meetingsOn[date];

    public IEnumerable<SampleIntroduction> Exchanges(LocalDate date) => exchangesOn[date];

    /// <summary>Returns the introductions whose two people met within <see cref="Rules.SeekEachOtherDays"/> days before this day.</summary>
    public IEnumerable<SampleIntroduction> Introduced(LocalDate date)
    {
        var since = date.PlusDays(-Rules.SeekEachOtherDays);
        return met.Where(m => m.On < date && m.On >= since).Select(m => m.Pair);
    }

    public IEnumerable<Mentorship> Mentoring(LocalDate date) => mentoring[date.DayOfWeek].Where(m => m.From <= date);

    private static LocalDate DateOf(Instant at) => at.InZone(SampleOptions.Zone).Date;
}
