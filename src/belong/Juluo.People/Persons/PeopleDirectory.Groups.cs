namespace Juluo.People;

public sealed partial class PeopleDirectory
{
    /// <summary>In whose name somebody may speak: circles that they are of, and organisations in which they hold a position today.</summary>
    public Task<List<GroupCard>> GroupsOf(PersonId person, CancellationToken stop) =>
        Groups(
            """
            and exists (select from circles.circle_member m where m.community_id = $1 and m.circle_id = c.id and m.person_id = $2 and m.state = 'here') and c.closed_at is null
            """,
            """
            and exists (
              select from people.position p where p.community_id = $1 and p.organisation_id = o.id and p.person_id = $2 and p.since <= $3 and (p.until is null or p.until > $3)
            ) and o.removed_at is null
            """,
            stop,
            person.Value,
            clock.Today(work.Community.Zone).ToDateOnly()
        );

    /// <summary>These groups by key, also those that are closed by now.</summary>
    public async Task<Dictionary<Guid, GroupCard>> GroupsNamed(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        ids.Count == 0
            ? []
            : (await Groups("and c.id = any ($2)", "and o.id = any ($2)", stop, ids.Distinct().ToArray())).ToDictionary(g => g.Id);

    private async Task<List<GroupCard>> Groups(string ofCircles, string ofOrganisations, CancellationToken stop, params object[] values)
    {
        await using var select = work.Command(
            $"""
            select c.id, true, coalesce(c.name_zh, c.name_en), coalesce(c.name_en, c.name_zh) from circles.circle c where c.community_id = $1 {ofCircles}
            union all
            select o.id, false, o.name, coalesce(o.latin_name, o.name) from people.organisation o where o.community_id = $1 {ofOrganisations}
            order by 2 desc, 3, 1
            """,
            [work.Community.Id.Value, .. values]
        );
        return await select.List(r => new GroupCard(r.GetGuid(0), r.GetBoolean(1), r.GetString(2), r.GetString(3)), stop);
    }
}
