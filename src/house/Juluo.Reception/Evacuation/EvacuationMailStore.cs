namespace Juluo.Reception;

/// <summary>
/// Stores the wardens of each site, its mail schedule, and the last list sent. A site without a schedule has <see cref="EvacuationMail.Usual"/>: no mail. Reading schedules locks them
/// until the transaction ends.
/// </summary>
internal sealed class EvacuationMailStore(UnitOfWork work, Clock clock)
{
    public Task<List<EvacuationMail>> All(CancellationToken stop) =>
        work.List<EvacuationMail>(
            $"""
            select site_id as site, hour, on_change, minutes, daily_on, sent_at, sent_hash from reception.evacuation_mail
            where community_id = {work.Community} order by site_id for update
            """,
            stop
        );

    public async Task<EvacuationMail> Of(SiteId site, CancellationToken stop) =>
        (await All(stop)).Find(m => m.Site == site) ?? EvacuationMail.Usual(site);

    public Task Keep(SiteId site, int? hour, bool onChange, int minutes, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.evacuation_mail (community_id, site_id, hour, on_change, minutes) values ({work.Community},
              {site}, {hour}, {onChange}, {minutes})
            on conflict (community_id, site_id) do update set hour = excluded.hour, on_change = excluded.on_change,
              minutes = excluded.minutes
            """,
            stop
        );

    /// <param name="day">The day of the daily mail; null if the mail was sent on change or by hand.</param>
    public Task Sent(SiteId site, byte[] hash, LocalDate? day, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.evacuation_mail as m (community_id, site_id, sent_at, sent_hash, daily_on)
              values ({work.Community}, {site}, {clock.Now}, {hash}, {day})
            on conflict (community_id, site_id) do update set sent_at = excluded.sent_at, sent_hash = excluded.sent_hash,
              daily_on = coalesce(excluded.daily_on, m.daily_on)
            """,
            stop
        );

    public Task<List<PersonId>> Wardens(SiteId site, CancellationToken stop) =>
        work.List<PersonId>(
            $"select person_id from reception.evacuation_warden where community_id = {work.Community} and site_id = {site} order by person_id",
            stop
        );

    public Task Choose(SiteId site, PersonId person, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.evacuation_warden (community_id, site_id, person_id)
            values ({work.Community}, {site}, {person}) on conflict do nothing
            """,
            stop
        );

    public async Task<bool> Release(SiteId site, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"delete from reception.evacuation_warden where community_id = {work.Community} and site_id = {site} and person_id = {person}",
            stop
        ) == 1;

    /// <summary>Hashes the names, badge numbers, zones and arrival times on a list. The time at which people were last seen is left out, because a new sighting is no change to the list.</summary>
    public static byte[] Hash(ShowEvacuation.Output list) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', list.People.Select(p => $"{p.Name}|{p.Number}|{p.Zone?.Id}|{p.Since}"))));
}
