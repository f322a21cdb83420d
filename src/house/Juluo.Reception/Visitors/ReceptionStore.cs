namespace Juluo.Reception;

/// <summary>Stores the reception settings of sites, and the hashes of the codes at their doors and kiosks. A site without a row has <see cref="ReceptionRules.Usual"/>.</summary>
internal sealed class ReceptionStore(UnitOfWork work)
{
    public async Task<ReceptionRules> Of(SiteId site, CancellationToken stop) =>
        await work.Find<ReceptionRules>(
            $"""
            select terms_zh, terms_en, keep_days, door_hash is not null as has_door_code, kiosk_hash is not null as has_kiosk from reception.reception
            where community_id = {work.Community} and site_id = {site}
            """,
            stop
        ) ?? ReceptionRules.Usual;

    public Task Keep(SiteId site, LocalizedText? terms, int keepDays, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.reception (community_id, site_id, terms_zh, terms_en, keep_days) values ({work.Community}, {site},
              {terms?.Said}, {keepDays})
            on conflict (community_id, site_id) do update set terms_zh = excluded.terms_zh, terms_en = excluded.terms_en,
              keep_days = excluded.keep_days
            """,
            stop
        );

    public Task SetDoorCode(SiteId site, string code, CancellationToken stop) => Set(site, "door_hash", code, stop);

    public Task SetKiosk(SiteId site, string code, CancellationToken stop) => Set(site, "kiosk_hash", code, stop);

    /// <summary>Finds the site with a code at its door. Closed sites are not found.</summary>
    public Task<Site?> ByDoor(string code, Sites sites, CancellationToken stop) => By("door_hash", code, sites, stop);

    public Task<Site?> ByKiosk(string code, Sites sites, CancellationToken stop) => By("kiosk_hash", code, sites, stop);

    /// <summary>Sets which zones of a site refuse people when full. Zones not listed, or without a capacity, do not.</summary>
    public Task SetLimits(SiteId site, IReadOnlyList<ZoneId> limited, CancellationToken stop) =>
        work.Do(
            $"""
            update spaces.zone z set full_is_full = z.capacity is not null and z.id = any({limited})
            from spaces.floor f where f.community_id = z.community_id and f.id = z.floor_id and z.community_id = {work.Community}
              and f.site_id = {site}
            """,
            stop
        );

    private Task Set(SiteId site, string column, string code, CancellationToken stop) =>
        work.Do(
            $"""
            insert into reception.reception (community_id, site_id, {new Sql(column)})
            values ({work.Community}, {site}, {SecretToken.Hash(code)})
            on conflict (community_id, site_id) do update set {new Sql(column)} = excluded.{new Sql(column)}
            """,
            stop
        );

    private async Task<Site?> By(string column, string code, Sites sites, CancellationToken stop) =>
        await work.Find<Guid?>(
            $"select site_id from reception.reception where community_id = {work.Community} and {new Sql(column)} = {SecretToken.Hash(code)}",
            stop
        )
            is { } found
            ? (await sites.All(stop)).Find(s => s.Id.Value == found && s.ClosedAt is null)
            : null;
}
