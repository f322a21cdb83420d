namespace Juluo.Alliances;

/// <summary>
/// Façade over alliances for other modules: the kinds of data currently shared, by community. Modules share their own passes, events and projects, only as long
/// as this allows it.
/// </summary>
public sealed partial class AlliancesFacade(UnitOfWork work, Communities communities, Clock clock)
{
    /// <summary>Communities with which this one currently shares a kind.</summary>
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

    /// <summary>Alliances of this community that share all of these kinds by the latest agreement it signed; ordered by name.</summary>
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
