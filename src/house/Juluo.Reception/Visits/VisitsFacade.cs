namespace Juluo.Reception;

/// <summary>Adds past stays and visitors, for the sample. No one is notified.</summary>
public sealed class VisitsFacade(UnitOfWork work, Clock clock)
{
    /// <param name="Left">The time they left; null if they are still here.</param>
    public sealed record Stay(SiteId Site, ZoneId? Zone, PersonId Person, Instant Came, Instant? Left, VisitSource Source);

    /// <param name="ExpectedAt">The minute of the day; null if no time was given.</param>
    /// <param name="Expected">False if they walked in.</param>
    public sealed record Guest(
        SiteId Site,
        PersonId Host,
        string Name,
        string? Company,
        LocalDate Day,
        bool Expected,
        int? ExpectedAt,
        Instant? Came,
        Instant? Left
    );

    /// <summary>Adds stays. The importer publishes the co-presence evidence of these stays itself, so it is not published again.</summary>
    /// <param name="firsts">The first day ever of people who came before these stays.</param>
    public async Task Bring(IReadOnlyList<Stay> stays, IReadOnlyDictionary<PersonId, LocalDate> firsts, CancellationToken stop)
    {
        var zones = stays.Select(s => s.Zone);
        var ends = stays.Select(s => s.Left);
        var sites = stays.Select(s => s.Site);
        var cames = stays.Select(s => s.Came);
        await work.Do(
            $"""
            with came as (
              select * from unnest({stays.Select(_ => Id.New<VisitId>(clock))}::uuid[], {sites}::uuid[], {zones}::uuid[],
                {stays.Select(s => s.Person)}::uuid[], {cames}::timestamptz[], {ends}::timestamptz[],
                {stays.Select(s => s.Source)}::text[])
                as v (id, site, zone, person, came, gone, source)),
            told as (
              insert into reception.evidence_day (community_id, site_id, day, pairs, told_at)
              select distinct {work.Community}::uuid, site, (came at time zone {work.Community.ZoneId})::date, 0,
                {clock.Now}::timestamptz from came
              on conflict do nothing)
            insert into reception.visit (community_id, id, site_id, zone_id, person_id, came_at, seen_at, left_at, source, ended)
            select {work.Community}, id, site, zone, person, came, coalesce(gone, {clock.Now}), gone, source,
              case when gone is null then null else 'button' end from came
            """,
            stop
        );
        await work.Do(
            $"""
            insert into reception.first_visit (community_id, person_id, first_on) select {work.Community}, f.person, f.first_on
              from unnest({firsts.Keys}::uuid[], {firsts.Values}::date[]) as f (person, first_on)
            on conflict (community_id, person_id) do update set first_on = least(reception.first_visit.first_on, excluded.first_on)
            """,
            stop
        );
    }

    /// <summary>Adds the visitors of one day and site, in the order of their badge numbers.</summary>
    public async Task Bring(IReadOnlyList<Guest> guests, CancellationToken stop)
    {
        var number = 0;
        foreach (var guest in guests)
        {
            var id = Id.New<VisitorId>(clock);
            var expectedOn = guest.Expected ? guest.Day : (LocalDate?)null;
            var day = guest.Came is null ? (LocalDate?)null : guest.Day;
            var desk = guest.Left is null ? null : "desk";
            var expectedTime = guest.Expected ? (short?)guest.ExpectedAt : (short?)null;
            var now = guest.Came ?? clock.Now;
            await work.Do(
                $"""
                insert into reception.visitor (community_id, id, site_id, host_id, name, company, language, expected_on,
                  expected_time, came_on, came_at, number, left_at, ended, made_at)
                values ({work.Community}, {id}, {guest.Site}, {guest.Host}, {guest.Name}, {guest.Company}, {Languages.Chinese},
                  {expectedOn}, {expectedTime}, {day}, {guest.Came}, {(guest.Came is null ? (short?)null : (short?)++number)},
                  {guest.Left}, {desk}, {now})
                """,
                stop
            );
        }
    }

    /// <summary>Counts the days of a site, as the nightly job does.</summary>
    public async Task Count(SiteId site, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var counts = new DayCounts(work);
        foreach (var count in await counts.Count(site, work.Community.Zone, first, last, stop))
            await counts.Keep(count, stop);
    }
}
