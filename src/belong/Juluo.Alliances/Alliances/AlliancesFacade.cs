namespace Juluo.Alliances;

/// <summary>
/// Alliances as other modules see them: with whom this community shares what today. Passes, events and projects are let across by the modules that have them, and only as long
/// as this says so.
/// </summary>
public sealed partial class AlliancesFacade(UnitOfWork work, Communities communities, Clock clock)
{
    /// <summary>The communities with which this one shares a kind at present.</summary>
    public async Task<IReadOnlySet<CommunityId>> Sharing(Sharing kind, CancellationToken stop) =>
        (
            await work.List<CommunityId>(
                $"""
                select distinct p.community_id from alliances.alliances_joined() as a (id) cross join lateral alliances.pacts(a.id) as p
                where p.community_id <> {work.Community} and {kind} = any (p.shares)
                """,
                stop
            )
        ).ToHashSet();

    /// <summary>The alliances that this community is in and in which all of these are shared, by the latest agreement that it signed; by name.</summary>
    public Task<List<AllianceFace>> Joined(IReadOnlyList<Sharing> kinds, CancellationToken stop) =>
        work.List<AllianceFace>(
            $"""
            select a.id, a.name_zh, a.name_en
            from alliances.alliances_joined() as j (id) join alliances.alliance a on a.id = j.id cross join lateral alliances.pacts(a.id) as p
            where p.community_id = {work.Community} and p.shares @> {kinds.Select(EnumWord.Of).ToArray()}::text[]
            order by coalesce(a.name_zh, a.name_en), a.id
            """,
            stop
        );
}
