namespace Juluo.Wifi;

/// <summary>Stores the sessions of devices in the networks of sites, only for people who allowed it. A device has at most one open session at a site.</summary>
internal sealed class WifiSessionStore(UnitOfWork work)
{
    /// <returns>False if the session has already ended and this event is late.</returns>
    public async Task<bool> Seen(SiteId site, byte[] session, PersonId person, byte[]? device, Instant at, CancellationToken stop)
    {
        // A device has one session: a session that an access point failed to end is ended by the next one.
        await work.Do(
            $"""
            update wifi.wifi_session set ended_at = greatest(seen_at, least(seen_at, {at})), told = true
            where community_id = {work.Community} and site_id = {site} and device = {device} and session <> {session}
              and ended_at is null and began_at <= {at}
            """,
            stop
        );
        return await work.Find<object>(
            $"""
            insert into wifi.wifi_session as s (community_id, site_id, session, person_id, device, began_at, seen_at)
              values ({work.Community}, {site}, {session}, {person}, {device}, {at}, {at})
            on conflict (community_id, site_id, session) do update set seen_at = greatest(s.seen_at, excluded.seen_at)
              where s.ended_at is null
            returning 1
            """,
            stop
        )
            is not null;
    }

    public Task End(SiteId site, byte[] session, Instant at, CancellationToken stop) =>
        work.Do(
            $"""
            update wifi.wifi_session set ended_at = greatest(began_at, {at}), seen_at = greatest(seen_at, {at})
            where community_id = {work.Community} and site_id = {site} and session = {session} and ended_at is null
            """,
            stop
        );

    /// <summary>
    /// Returns the people whose last device left a site before a moment, each once. Phones leave and rejoin when they sleep, so a person with another session since then is not
    /// returned.
    /// </summary>
    public async Task<List<(SiteId Site, PersonId Person, Instant At)>> Gone(Instant now, Instant before, CancellationToken stop) =>
        await work.List<(SiteId, PersonId, Instant)>(
            $"""
            with over as (
              update wifi.wifi_session set told = true where community_id = {work.Community} and not told
                and ended_at <= {before} returning site_id, person_id, ended_at
            )
            select g.site_id, g.person_id, max(g.ended_at) from over g
            where not exists (select from wifi.wifi_session o where o.community_id = {work.Community}
              and o.site_id = g.site_id and o.person_id = g.person_id
                and o.ended_at is null and o.seen_at > {now}::timestamptz - interval '4 hours') -- access points that were cut off never say that a device went
              and not exists (select from wifi.wifi_session o where o.community_id = {work.Community}
                and o.site_id = g.site_id and o.person_id = g.person_id and o.ended_at > {before})
            group by g.site_id, g.person_id order by g.person_id
            """,
            stop
        );
}
