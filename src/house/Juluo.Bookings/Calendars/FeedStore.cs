namespace Juluo.Bookings;

/// <summary>Reads the bookings of a person for calendar feeds, with the recurrence rule of each series that can be written as one.</summary>
internal sealed class FeedStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the bookings that a person holds, or is invited to and has not declined.</summary>
    public Task<List<FeedBooking>> Of(PersonId person, Interval within, string language, CancellationToken stop) =>
        Read(
            $"""
            b.during && {within}::tstzrange and b.state in ('requested', 'confirmed') and b.ended_at is null
              and (b.person_id = {person} or exists (
              select from bookings.booking_guest g where g.community_id = {work.Community} and g.booking_id = b.id
                and g.person_id = {person} and g.answer <> 'no'))
            """,
            language,
            stop
        );

    public async Task<FeedBooking?> Find(BookingId id, string language, CancellationToken stop) =>
        (await Read($"b.id = {id}", language, stop)).SingleOrDefault();

    private async Task<List<FeedBooking>> Read(Statement where, string language, CancellationToken stop)
    {
        var rows = await work.List<Row>(
            $"""
            select b.id, b.during, b.state, b.title, b.note, b.sequence, b.series_id as series, e.every, e.interval, e.weekdays,
              b.resource_id as resource
            from bookings.booking_here b
            left join bookings.series e on e.community_id = b.community_id and e.id = b.series_id
            where b.community_id = {work.Community} and {where}
            order by lower(b.during), b.id limit 5000
            """,
            stop
        );
        if (rows.Count == 0)
            return [];
        var named = await new ResourcesFacade(work, clock).Named([.. rows.Select(r => r.Resource)], stop);
        var sites = (await new Sites(work, clock).All(stop)).ToDictionary(s => s.Id, s => s.Name);
        var addresses = await new SpacesFacade(work, clock).Addresses(stop);
        return rows.ConvertAll(r =>
            r.In(language, named[r.Resource], sites[named[r.Resource].Site], addresses.GetValueOrDefault(named[r.Resource].Site))
        );
    }

    /// <summary>Converts the recurrence of a series to an iCalendar rule, or null if its dates must be written one by one.</summary>
    /// <param name="weekdays">Bit 0 is Monday.</param>
    internal static IcsRule? Rule(string every, int interval, int weekdays) =>
        every switch
        {
            "day" => IcsRule.Of(IcsFrequency.Daily, interval, []),
            "week" => IcsRule.Of(
                IcsFrequency.Weekly,
                interval,
                Enumerable.Range(0, 7).Where(d => (weekdays >> d & 1) == 1).Select(d => (IsoDayOfWeek)(d + 1))
            ),
            "month" => IcsRule.Of(IcsFrequency.Monthly, interval, []),
            _ => null,
        };

    private sealed record Row(
        BookingId Id,
        Interval During,
        BookingState State,
        string? Title,
        string? Note,
        int Sequence,
        SeriesId? Series,
        string? Every,
        int? Interval,
        int? Weekdays,
        ResourceId Resource
    )
    {
        public FeedBooking In(string language, Resource of, LocalizedText site, LocalizedText? address) =>
            new(
                Id,
                During,
                State,
                Title,
                Note,
                Sequence,
                Series,
                Every is null ? null : Rule(Every, Interval!.Value, Weekdays!.Value),
                Resource,
                of.Name,
                language,
                string.Join(
                    language == Languages.English ? ", " : "，",
                    new[] { of.Name, site, address }.OfType<LocalizedText>().Select(p => p.In(language))
                ),
                of.TimeZone
            );
    }
}
