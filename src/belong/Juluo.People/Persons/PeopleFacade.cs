namespace Juluo.People;

/// <summary>
/// Façade of people for other modules; each method needs a fixed number of queries. New people, consents and lists to choose from have separate façades.
/// It works in the community of the unit of work.
/// </summary>
public sealed partial class PeopleFacade(UnitOfWork work, Clock clock)
{
    private readonly PersonReader reader = new(work);

    /// <summary>All current members of the community, in the order in which they were added.</summary>
    public Task<List<PersonCard>> All(CancellationToken stop) => reader.Read(null, stop);

    /// <summary>All people, including alumni, by the names that cells of a table may use.</summary>
    public async Task<CalledPeople> ByEveryName(CancellationToken stop)
    {
        var here = Called(await All(stop)).ToLookup(p => p.Name, p => p.Id);
        var alumni = await reader.Read(
            await work.List<PersonId>(
                $"select id from people.person where community_id = {work.Community} and state = 'alumni' and merged_into is null",
                stop
            ),
            stop
        );
        return new(
            here.SelectMany(p => p, (called, id) => (Name: called.Key, Id: id))
                .Concat(Called(alumni).Where(p => !here.Contains(p.Name)))
                .ToLookup(p => p.Name, p => p.Id),
            alumni.Select(p => p.Id).ToHashSet()
        );
    }

    private static IEnumerable<(string Name, PersonId Id)> Called(IEnumerable<PersonCard> people) =>
        people
            .SelectMany(p => (string?[])[p.Name, p.LatinName, p.Email, p.Id.ToString()], (p, name) => (Name: name, p.Id))
            .Where(p => p.Name is not null)
            .Select(p => (TableCells.Fold(p.Name!), p.Id));

    /// <summary>Finds a person of this community, including alumni, or null.</summary>
    public async Task<PersonCard?> Find(PersonId id, CancellationToken stop) => (await Named([id], stop)).GetValueOrDefault(id);

    /// <summary>The names of a person in each script that they gave, regardless of visibility: for their own signature.</summary>
    public async Task<IReadOnlyList<string>> NamesOf(PersonId self, CancellationToken stop) =>
        await Whole(self, stop) is { } card
            ? [card.Name, .. card.LatinName is { Length: > 0 } latin ? [latin] : Array.Empty<string>()]
            : [];

    /// <summary>A person's card with all fields, to be shown only to that person.</summary>
    public Task<PersonCard?> Whole(PersonId self, CancellationToken stop) => SeenAs(self, Relation.Self, stop);

    /// <summary>A person's card as a viewer with this relation may see it.</summary>
    internal async Task<PersonCard?> SeenAs(PersonId id, Relation relation, CancellationToken stop) =>
        (await reader.Read([id], stop, _ => relation)).SingleOrDefault();

    /// <summary>The people among these who chose to be on the public page, with the fields they show to the public.</summary>
    internal async Task<Dictionary<PersonId, PersonCard>> ForVisitors(IReadOnlyCollection<PersonId> ids, CancellationToken stop) =>
        (await reader.Read(ids, stop, _ => Relation.Visitor)).Where(p => p.Listed).ToDictionary(p => p.Id);

    /// <summary>Finds the people among these who are in this community, including alumni, by key. A merged person is replaced by the person they were merged into.</summary>
    public async Task<Dictionary<PersonId, PersonCard>> Named(IReadOnlyCollection<PersonId> ids, CancellationToken stop)
    {
        if (ids.Count == 0)
            return [];
        var named = (await reader.Read(ids, stop)).ToDictionary(p => p.Id);
        var gone = named.Values.Where(p => p.MergedInto is not null).ToList();
        if (gone.Count == 0)
            return named;
        var kept = (await reader.Read([.. gone.Select(p => p.MergedInto!.Value)], stop)).ToDictionary(p => p.Id);
        foreach (var person in gone)
            named[person.Id] = kept[person.MergedInto!.Value];
        return named;
    }

    /// <summary>The names of these people, for places that show nothing else of them. A merged person has the name of the person they were merged into.</summary>
    public async Task<Dictionary<PersonId, string>> Names(IReadOnlyCollection<PersonId> ids, CancellationToken stop) =>
        (
            await work.List<(PersonId Id, string Name)>(
                $"""
                select p.id, coalesce(m.name, p.name) from people.person p
                left join people.person m on m.community_id = p.community_id and m.id = p.merged_into
                where p.community_id = {work.Community} and p.id = any({ids})
                """,
                stop
            )
        ).ToDictionary(p => p.Id, p => p.Name);

    /// <summary>The people among these who are on trial or active today, in one query.</summary>
    public async Task<HashSet<PersonId>> Here(IReadOnlyCollection<PersonId> ids, CancellationToken stop) =>
        [
            .. await work.List<PersonId>(
                $"select id from people.person where community_id = {work.Community} and id = any ({ids}) and here",
                stop
            ),
        ];

    /// <summary>A subquery to join with: people who have not left (<c>id, name</c>, and <c>here</c>: on trial or active, not paused).</summary>
    public static Statement Staying(UnitOfWork work) =>
        $"(select id, name, here from people.person where community_id = {work.Community} and left_on is null)";

    /// <summary>People who have not left and whose name, in any script, contains a text; sorted by name, without some of them.</summary>
    public Task<List<PersonId>> Called(string find, IReadOnlyCollection<PersonId> but, int most, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select id from people.person
            where community_id = {work.Community} and left_on is null and id <> all ({but})
              and people.fold(concat_ws(' ', name, latin_name)) like '%' || regexp_replace(people.fold({find}), '([\\%_])', '\\\1', 'g') || '%'
            order by name collate "zh-Hant-x-icu", id limit {most}
            """,
            stop
        );

    /// <summary>People whose name, in any script, contains a text, including people who have left.</summary>
    public Task<List<PersonId>> EverCalled(string find, int most, CancellationToken stop) =>
        work.List<PersonId>(
            $"select id from people.person where community_id = {work.Community} and strpos(folded, people.fold({find})) > 0 limit {most}",
            stop
        );

    /// <summary>People who are here and whose name, or Latin name if shown to members, follows an @ in a text, ignoring case; each with that name.</summary>
    public Task<List<(string Name, PersonId Person)>> Mentioned(string text, CancellationToken stop)
    {
        var lower = text.ToLowerInvariant();
        return work.List<(string, PersonId)>(
            $"""
            select n.name, p.id from people.person p
            cross join lateral (
              select p.name union
              select p.latin_name where p.latin_name is not null and coalesce(
                (select v.visibility from people.field_visibility v where v.community_id = {work.Community}
                  and v.person_id = p.id and v.field = 'latin_name'),
                people.usual_visibility('latin_name')) in ('public', 'members')) as n (name)
            where p.community_id = {work.Community} and p.here and strpos({lower}, '@' || lower(n.name)) > 0
            """,
            stop
        );
    }

    /// <summary>All merged people, each with the person they were merged into.</summary>
    public async Task<Dictionary<PersonId, PersonId>> Aliases(CancellationToken stop) =>
        (
            await work.List<(PersonId Gone, PersonId Kept)>(
                $"select id, merged_into from people.person where community_id = {work.Community} and merged_into is not null",
                stop
            )
        ).ToDictionary(r => r.Gone, r => r.Kept);

    /// <summary>Returns true if there is more than one person.</summary>
    public Task<bool> Several(CancellationToken stop) =>
        work.Find<bool>($"select count(*) > 1 from (select from people.person where community_id = {work.Community} limit 2) as p", stop);

    /// <summary>Ends a membership: the person becomes alumni and from the next request on can only see their own pages.</summary>
    public Task Leave(PersonId person, LocalDate on, CancellationToken stop) =>
        work.Do(
            $"""
            with gone as (
              update people.person set state = 'alumni', trial_until = null, left_on = greatest({on}, joined_on)
              where community_id = {work.Community} and id = {person} and state <> 'alumni' returning id
            )
            insert into people.membership_step (community_id, id, person_id, at, kind) select {work.Community}, {clock.NewKey()}, id,
              {clock.Now}, 'left' from gone
            """,
            stop
        );
}
