using NodaTime;

namespace Juluo.Reception;

/// <summary>Stays and visitors that are brought rather than seen: by the sample.</summary>
public sealed class VisitDirectory(Work work, Clock clock)
{
    /// <param name="Left">Null: still here.</param>
    public sealed record Stay(SiteId Site, ZoneId? Zone, PersonId Person, Instant Came, Instant? Left, VisitSource Source);

    /// <param name="ExpectedAt">Minutes of the day; null: at no certain time.</param>
    /// <param name="Expected">False: walked in.</param>
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

    private Guid Here => work.Community.Id.Value;

    /// <summary>Stays; who was together then has been told by whoever brings them, so it is not told again as evidence.</summary>
    /// <param name="firsts">When people first came, where that was before.</param>
    public async Task Bring(IReadOnlyList<Stay> stays, IReadOnlyDictionary<PersonId, LocalDate> firsts, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            with came as (
              select * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::timestamptz[], $8::text[])
                as v (id, site, zone, person, came, gone, source)),
            told as (
              insert into reception.evidence_day (community_id, site_id, day, pairs, told_at)
              select distinct $1::uuid, site, (came at time zone $10)::date, 0, $9::timestamptz from came
              on conflict do nothing)
            insert into reception.visit (community_id, id, site_id, zone_id, person_id, came_at, seen_at, left_at, source, ended)
            select $1, id, site, zone, person, came, coalesce(gone, $9), gone, source, case when gone is null then null else 'button' end from came
            """,
            Here,
            stays.Select(_ => Id.New<VisitId>(clock).Value).ToArray(),
            stays.Select(s => s.Site.Value).ToArray(),
            stays.Select(s => s.Zone?.Value).ToArray(),
            stays.Select(s => s.Person.Value).ToArray(),
            stays.Select(s => s.Came.ToDateTimeUtc()).ToArray(),
            stays.Select(s => s.Left?.ToDateTimeUtc()).ToArray(),
            stays.Select(s => EnumWord.Of(s.Source)).ToArray(),
            clock.Now.ToDateTimeUtc(),
            work.Community.ZoneId
        );
        await insert.ExecuteNonQueryAsync(stop);
        await using var first = work.Command(
            """
            insert into reception.first_visit (community_id, person_id, first_on) select $1, f.person, f.first_on from unnest($2::uuid[], $3::date[]) as f (person, first_on)
            on conflict (community_id, person_id) do update set first_on = least(reception.first_visit.first_on, excluded.first_on)
            """,
            Here,
            firsts.Keys.Select(p => p.Value).ToArray(),
            firsts.Values.Select(d => d.ToDateOnly()).ToArray()
        );
        await first.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Visitors of one day and site, in the order of their numbers.</summary>
    public async Task Bring(IReadOnlyList<Guest> guests, CancellationToken stop)
    {
        var number = 0;
        foreach (var guest in guests)
        {
            await using var insert = work.Command(
                """
                insert into reception.visitor (community_id, id, site_id, host_id, name, company, language, expected_on, expected_time, came_on, came_at, number, left_at, ended, made_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                """,
                Here,
                Id.New<VisitorId>(clock).Value,
                guest.Site.Value,
                guest.Host.Value,
                guest.Name,
                guest.Company,
                Languages.Chinese,
                guest.Expected ? guest.Day.ToDateOnly() : null,
                guest.Expected ? (short?)guest.ExpectedAt : null,
                guest.Came is null ? null : guest.Day.ToDateOnly(),
                guest.Came?.ToDateTimeUtc(),
                guest.Came is null ? null : (short?)++number,
                guest.Left?.ToDateTimeUtc(),
                guest.Left is null ? null : "desk",
                (guest.Came ?? clock.Now).ToDateTimeUtc()
            );
            await insert.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Counts the days of a site, as the job does every night.</summary>
    public async Task Count(SiteId site, LocalDate first, LocalDate last, CancellationToken stop)
    {
        var counts = new DayCounts(work);
        foreach (var count in await counts.Count(site, work.Community.Zone, first, last, stop))
            await counts.Keep(count, stop);
    }
}
