namespace Juluo.Alliances;

/// <summary>
/// Façade over alliances for other modules: tells them which kinds of data this community currently shares with which others. Modules that share passes, events or projects must
/// check it each time.
/// </summary>
public sealed partial class AlliancesFacade(UnitOfWork work, Communities communities, Clock clock)
{
    /// <summary>Returns the communities with which this one currently shares a kind of data.</summary>
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

    /// <summary>Returns the alliances in which this community's latest signed agreement shares all of the given kinds, by name.</summary>
    public Task<List<AllianceCard>> Joined(IReadOnlyList<Sharing> kinds, CancellationToken stop) =>
        work.List<AllianceCard>(
            $"""
            select a.id, a.name_zh, a.name_en
            from alliances.alliances_joined() as j (id) join alliances.alliance a on a.id = j.id cross join lateral alliances.pacts(a.id) as p
            where p.community_id = {work.Community} and p.shares @> {kinds.Select(EnumWord.Of).ToArray()}::text[]
            order by coalesce(a.name_zh, a.name_en), a.id
            """,
            stop
        );
}
