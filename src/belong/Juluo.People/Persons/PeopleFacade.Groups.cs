namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>In whose name somebody may speak: circles that they are of, and organisations in which they hold a position today.</summary>
    public Task<List<GroupCard>> GroupsOf(PersonId person, CancellationToken stop)
    {
        var since = clock.Today(work.Community.Zone);
        var until = clock.Today(work.Community.Zone);
        return Groups(
            $"""
            and exists (select from circles.circle_member m where m.community_id = {work.Community} and m.circle_id = c.id
              and m.person_id = {person} and m.state = 'here') and c.closed_at is null
            """,
            $"""
            and exists (
              select from people.position p where p.community_id = {work.Community} and p.organisation_id = o.id
                and p.person_id = {person} and p.since <= {since} and (p.until is null or p.until > {until})
            ) and o.removed_at is null
            """,
            stop
        );
    }

    /// <summary>These groups by key, also those that are closed by now.</summary>
    public async Task<Dictionary<Guid, GroupCard>> GroupsNamed(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        ids.Count == 0
            ? []
            : (
                await Groups($"and c.id = any ({ids.Distinct().ToArray()})", $"and o.id = any ({ids.Distinct().ToArray()})", stop)
            ).ToDictionary(g => g.Id);

    private Task<List<GroupCard>> Groups(Statement ofCircles, Statement ofOrganisations, CancellationToken stop) =>
        work.List(
            $"""
            select c.id, true, coalesce(c.name_zh, c.name_en), coalesce(c.name_en, c.name_zh) from circles.circle c
              where c.community_id = {work.Community} {ofCircles}
            union all
            select o.id, false, o.name, coalesce(o.latin_name, o.name) from people.organisation o
              where o.community_id = {work.Community} {ofOrganisations}
            order by 2 desc, 3, 1
            """,
            r => new GroupCard(r.GetGuid(0), r.GetBoolean(1), r.GetString(2), r.GetString(3)),
            stop
        );
}
