using NodaTime;

namespace Juluo.Reception;

/// <summary>Which devices of whom are in the network of a site, of those who want that.</summary>
internal sealed class WifiSessionBook(Work work)
{
    /// <summary>Access points that were cut off never say that a device went.</summary>
    private const string Alive = "o.ended_at is null and o.seen_at > $2::timestamptz - interval '4 hours'";

    private Guid Here => work.Community.Id.Value;

    /// <returns>False: it has ended already, and this came late.</returns>
    public async Task<bool> Seen(SiteId site, byte[] session, PersonId person, byte[]? device, Instant at, CancellationToken stop)
    {
        // A device is in one session: one that an access point forgot to end ends with the next.
        await using (
            var before = work.Command(
                """
                update reception.wifi_session set ended_at = greatest(seen_at, least(seen_at, $5)), told = true
                where community_id = $1 and site_id = $2 and device = $3 and session <> $4 and ended_at is null and began_at <= $5
                """,
                Here,
                site.Value,
                device,
                session,
                at.ToDateTimeUtc()
            )
        )
            await before.ExecuteNonQueryAsync(stop);
        await using var keep = work.Command(
            """
            insert into reception.wifi_session as s (community_id, site_id, session, person_id, device, began_at, seen_at) values ($1, $2, $3, $4, $5, $6, $6)
            on conflict (community_id, site_id, session) do update set seen_at = greatest(s.seen_at, excluded.seen_at) where s.ended_at is null
            returning 1
            """,
            Here,
            site.Value,
            session,
            person.Value,
            device,
            at.ToDateTimeUtc()
        );
        return await keep.ExecuteScalarAsync(stop) is not null;
    }

    public async Task End(SiteId site, byte[] session, Instant at, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update reception.wifi_session set ended_at = greatest(began_at, $4), seen_at = greatest(seen_at, $4)
            where community_id = $1 and site_id = $2 and session = $3 and ended_at is null
            """,
            Here,
            site.Value,
            session,
            at.ToDateTimeUtc()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Whose last device went before a moment, each once. A phone that sleeps goes and comes back: only who stays away has gone.</summary>
    public async Task<List<(SiteId Site, PersonId Person, Instant At)>> Gone(Instant now, Instant before, CancellationToken stop)
    {
        await using var update = work.Command(
            $"""
            with over as (
              update reception.wifi_session set told = true where community_id = $1 and not told and ended_at <= $3 returning site_id, person_id, ended_at
            )
            select g.site_id, g.person_id, max(g.ended_at) from over g
            where not exists (select from reception.wifi_session o where o.community_id = $1 and o.site_id = g.site_id and o.person_id = g.person_id and {Alive})
              and not exists (select from reception.wifi_session o where o.community_id = $1 and o.site_id = g.site_id and o.person_id = g.person_id and o.ended_at > $3)
            group by g.site_id, g.person_id order by g.person_id
            """,
            Here,
            now.ToDateTimeUtc(),
            before.ToDateTimeUtc()
        );
        return await update.List(r => (new SiteId(r.GetGuid(0)), r.Person(1), r.Instant(2)), stop);
    }
}
