namespace Juluo.Alliances;

/// <summary>Stores the groups of an alliance that don't use this app. Each community keeps a list per alliance, and changes only its own.</summary>
internal sealed class GroupStore(UnitOfWork work)
{
    /// <summary>Counts the groups of an alliance that all its member communities keep.</summary>
    public Task<int> Count(AllianceId id, CancellationToken stop) =>
        work.Find<int>($"select count(*)::int from alliances.alliance_group where alliance_id = {id}", stop);

    /// <summary>Replaces all groups that this community keeps for an alliance.</summary>
    public async Task Replace(AllianceId id, IReadOnlyList<GroupRow> rows, Clock clock, CancellationToken stop)
    {
        await work.Do($"delete from alliances.alliance_group where community_id = {work.Community} and alliance_id = {id}", stop);
        var names = rows.Select(r => r.Name);
        var namesEn = rows.Select(r => r.NameEn);
        var longitudes = rows.Select(r => r.Says.Longitude);
        var tags = rows.Select(r => string.Join('\n', r.Says.Tags));
        var cities = rows.Select(r => r.Says.City);
        var sites = rows.Select(r => r.Says.Site);
        await work.Do(
            $$"""
            insert into alliances.alliance_group (community_id, id, alliance_id, name, name_en, city, latitude, longitude, site, tags)
            select {{work.Community}}, t.id, {{id}}, t.name, t.name_en, t.city, t.latitude, t.longitude, t.site,
              coalesce(string_to_array(nullif(t.tags, ''), E'\n'), '{}')
            from unnest({{(rows.Select(_ => clock.NewKey()))}}::uuid[], {{names}}::text[], {{namesEn}}::text[], {{cities}}::text[],
              {{rows.Select(r => r.Says.Latitude)}}::double precision[], {{longitudes}}::double precision[], {{sites}}::text[],
              {{tags}}::text[])
              as t (id, name, name_en, city, latitude, longitude, site, tags)
            """,
            stop
        );
    }
}
