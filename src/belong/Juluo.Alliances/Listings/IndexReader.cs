namespace Juluo.Alliances;

/// <summary>Reads the entries of the public index, and of an alliance's index for its members. Row-level security limits both to entries that this community may see.</summary>
internal sealed class IndexReader(UnitOfWork work, Communities communities)
{
    private static readonly Sql Group = new("g.name, g.name_en, g.city, g.latitude, g.longitude, g.site, g.tags");

    /// <summary>Returns the listed communities, and the groups of alliances whose members agreed to be public.</summary>
    public async Task<List<IndexEntry>> Public(string language, CancellationToken stop)
    {
        var named = (
            await work.List<(CommunityId Community, LocalizedText Alliance)>(
                $"select p.community_id, p.name_zh, p.name_en from alliances.public_allies() as p order by p.name_zh, p.alliance_id",
                stop
            )
        ).ToLookup(a => a.Community, a => a.Alliance.In(language));
        var listings = await new ListingStore(work).Public(stop);
        var entries = (await communities.All(stop))
            .Where(c => listings.ContainsKey(c.Id))
            .Select(c => Of(c, listings[c.Id], [.. named[c.Id]]))
            .ToList();
        entries.AddRange(
            await work.List(
                $"""
                select {Group}, p.name_zh, p.name_en
                from alliances.alliance_group g join alliances.public_allies() as p on p.alliance_id = g.alliance_id
                  and p.community_id = g.community_id
                """,
                r => Of(r, [r.Localized(7)!.In(language)]),
                stop
            )
        );
        return entries;
    }

    /// <summary>Returns the members of an alliance and the groups that they keep for it; invited communities are left out.</summary>
    public async Task<List<IndexEntry>> Of(AllianceId id, IReadOnlyList<Ally> allies, CancellationToken stop)
    {
        var members = allies.Where(a => a.State == AllyState.Member).Select(a => a.Community.Id).ToHashSet();
        var listings = await new ListingStore(work).Of(members, stop);
        var entries = new List<IndexEntry>();
        foreach (var member in members)
            entries.Add(Of(await communities.Of(member, stop), listings.GetValueOrDefault(member) ?? Listing.None, []));
        entries.AddRange(
            await work.List($"select {Group} from alliances.alliance_group g where g.alliance_id = {id}", r => Of(r, []), stop)
        );
        return entries;
    }

    private static IndexEntry Of(Community community, Listing says, IReadOnlyList<string> alliances) =>
        new(community.Name, says.City, says.Latitude, says.Longitude, says.Site, CommunityCard.Of(community).Address, says.Tags, alliances);

    private static IndexEntry Of(DbDataReader r, IReadOnlyList<string> alliances) =>
        new(
            r.Localized(0)!,
            r.IsDBNull(2) ? null : r.GetString(2),
            r.IsDBNull(3) ? null : r.GetDouble(3),
            r.IsDBNull(4) ? null : r.GetDouble(4),
            r.IsDBNull(5) ? null : r.GetString(5),
            null,
            r.GetFieldValue<string[]>(6),
            alliances
        );
}
