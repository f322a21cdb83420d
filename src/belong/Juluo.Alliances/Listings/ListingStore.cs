namespace Juluo.Alliances;

/// <summary>Stores the entries of communities in the public index. A community without an entry isn't listed.</summary>
internal sealed class ListingStore(UnitOfWork work)
{
    private static readonly Sql Columns = new("l.community_id, l.listed, l.city, l.latitude, l.longitude, l.site, l.tags");

    public async Task<Listing> Ours(CancellationToken stop) =>
        await work.Find($"select {Columns} from alliances.listing l where l.community_id = {work.Community}", r => Read(r).Says, stop)
        ?? Listing.None;

    public Task Keep(Listing said, CancellationToken stop) =>
        work.Do(
            $"""
            insert into alliances.listing (community_id, listed, city, latitude, longitude, site, tags) values ({work.Community},
              {said.Listed}, {said.City}, {said.Latitude}, {said.Longitude}, {said.Site}, {said.Tags.ToArray()})
            on conflict (community_id) do update set listed = excluded.listed, city = excluded.city, latitude = excluded.latitude,
              longitude = excluded.longitude, site = excluded.site, tags = excluded.tags
            """,
            stop
        );

    /// <summary>Returns the communities that are listed in the public index.</summary>
    public async Task<HashSet<CommunityId>> Listed(CancellationToken stop) =>
        [.. await work.List<CommunityId>($"select l.community_id from alliances.listing l where l.listed", stop)];

    /// <summary>Returns the entries of all communities that are listed in the public index.</summary>
    public async Task<Dictionary<CommunityId, Listing>> Public(CancellationToken stop) =>
        (await work.List($"select {Columns} from alliances.listing l where l.listed", Read, stop)).ToDictionary(
            r => r.Community,
            r => r.Says
        );

    /// <summary>Returns the entries of the given communities that this community may see: listed ones, those of allies, and its own. Communities without a visible entry are left out.</summary>
    public async Task<Dictionary<CommunityId, Listing>> Of(IReadOnlyCollection<CommunityId> communities, CancellationToken stop) =>
        (await work.List($"select {Columns} from alliances.listing l where l.community_id = any({communities})", Read, stop)).ToDictionary(
            r => r.Community,
            r => r.Says
        );

    private static (CommunityId Community, Listing Says) Read(DbDataReader r) =>
        (
            new(r.GetGuid(0)),
            new(
                r.GetBoolean(1),
                r.IsDBNull(2) ? null : r.GetString(2),
                r.IsDBNull(3) ? null : r.GetDouble(3),
                r.IsDBNull(4) ? null : r.GetDouble(4),
                r.IsDBNull(5) ? null : r.GetString(5),
                r.GetFieldValue<string[]>(6)
            )
        );
}
