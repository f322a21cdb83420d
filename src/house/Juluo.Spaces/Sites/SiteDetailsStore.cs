namespace Juluo.Spaces;

/// <summary>Stores the address, description, position and phone of sites, and whether they are public. A site without a row has empty details.</summary>
internal sealed class SiteDetailsStore(UnitOfWork work)
{
    public async Task<Dictionary<SiteId, SiteDetails>> All(CancellationToken stop) =>
        (
            await work.List<SiteDetails>(
                $"""
                select site_id as site, address_zh, address_en, about_zh, about_en, latitude, longitude, phone, for_visitors
                from spaces.site_details where community_id = {work.Community}
                """,
                stop
            )
        ).ToDictionary(d => d.Site);

    /// <summary>Finds the details of a site; empty details if none are stored.</summary>
    public async Task<SiteDetails> Of(SiteId site, CancellationToken stop) =>
        (await All(stop)).TryGetValue(site, out var details) ? details : new(site);

    /// <summary>Makes a site public, unless its details exist already.</summary>
    public Task BeginShown(SiteId site, CancellationToken stop) =>
        work.Do(
            $"""
            insert into spaces.site_details (community_id, site_id, for_visitors) values ({work.Community}, {site}, true)
            on conflict (community_id, site_id) do nothing
            """,
            stop
        );

    public Task Keep(SiteDetails details, CancellationToken stop) =>
        work.Do(
            $"""
            insert into spaces.site_details (community_id, site_id, address_zh, address_en, about_zh, about_en, latitude, longitude,
              phone, for_visitors)
            values ({work.Community}, {details.Site}, {details.Address?.Said}, {details.About?.Said},
              {details.Latitude}, {details.Longitude}, {details.Phone}, {details.ForVisitors})
            on conflict (community_id, site_id) do update set
              address_zh = excluded.address_zh, address_en = excluded.address_en, about_zh = excluded.about_zh,
                about_en = excluded.about_en,
              latitude = excluded.latitude, longitude = excluded.longitude, phone = excluded.phone, for_visitors = excluded.for_visitors
            """,
            stop
        );
}
