namespace Juluo.Bookings;

/// <summary>Reads bookings as calendar programs get them.</summary>
internal sealed class FeedStore(UnitOfWork work)
{
    /// <summary>What a person holds or is invited to and has not declined.</summary>
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
        var english = language == Languages.English;
        var rows = await work.List<Row>(
            $"""
            select b.id, b.during, b.state, b.title, b.note, b.sequence, b.series_id as series, e.every, e.interval, e.weekdays,
              b.resource_id as resource, r.name_zh, r.name_en, case when {english} then s.name_en else s.name_zh end as site,
              case when {english} then d.address_en else d.address_zh end as address, s.zone
            from bookings.booking_here b
            join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
            join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
            left join spaces.site_details d on d.community_id = r.community_id and d.site_id = r.site_id
            left join bookings.series e on e.community_id = b.community_id and e.id = b.series_id
            where b.community_id = {work.Community} and {where}
            order by lower(b.during), b.id limit 5000
            """,
            stop
        );
        return rows.ConvertAll(r => r.In(language, english ? ", " : "，"));
    }

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
        ResourceId Resource,
        LocalizedText Name,
        string Site,
        string? Address,
        string Zone
    )
    {
        public FeedBooking In(string language, string comma) =>
            new(
                Id,
                During,
                State,
                Title,
                Note,
                Sequence,
                Series,
                Every is null ? null : SeriesTelling.Rule(Every, Interval!.Value, Weekdays!.Value),
                Resource,
                Name,
                language,
                string.Join(comma, new[] { Name.In(language), Site, Address }.Where(p => !string.IsNullOrEmpty(p))),
                DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc
            );
    }
}
