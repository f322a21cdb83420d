namespace Juluo.Web;

/// <summary>The sites of one community. Closed sites are kept and can be reopened.</summary>
public sealed class Sites(UnitOfWork work, Clock clock)
{
    /// <summary>Returns all sites, closed ones last, each group by name.</summary>
    public Task<List<Site>> All(CancellationToken stop) =>
        work.List<Site>(
            $"""
            select id, slug, name_zh, name_en, zone as zone_id, closed_at from web.site
            where community_id = {work.Community} order by closed_at is not null, name_zh, id
            """,
            stop
        );

    /// <summary>Adds a site, or changes the names, slug and zone of an existing one. Fails if another site has the slug.</summary>
    public async Task<Outcome<SiteId>> Keep(Site site, CancellationToken stop)
    {
        if (site.Check() is { Count: > 0 } errors)
            return errors.ToList();
        try
        {
            await work.Do(
                $"""
                insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ({work.Community}, {site.Id},
                  {site.Slug}, {site.Name}, {site.ZoneId})
                on conflict (community_id, id) do update set slug = excluded.slug, name_zh = excluded.name_zh,
                  name_en = excluded.name_en, zone = excluded.zone
                """,
                stop
            );
            return site.Id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_site_of_a_slug")
        {
            return new SiteErrors.SlugTaken();
        }
    }

    public async Task<bool> Close(SiteId id, bool closed, CancellationToken stop) =>
        await work.Do($"update web.site set closed_at = {clock.NowIf(closed)} where community_id = {work.Community} and id = {id}", stop)
        == 1;
}
