namespace Juluo.People;

/// <summary>
/// Façade of people for other modules; each method needs a fixed number of queries. New people, consents and lists to choose from have separate façades.
/// It works in the community of the unit of work.
/// </summary>
public sealed partial class PeopleFacade(UnitOfWork work, Clock clock)
{
    private readonly PersonReader reader = new(work);

    /// <summary>Returns all people who are here, in the order in which they were added.</summary>
    public Task<List<PersonCard>> All(CancellationToken stop) => reader.Read(null, stop);

    /// <summary>Returns all people, including alumni, by the names that the cells of a table may use.</summary>
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

    /// <summary>Finds a person of this community, including alumni. For a merged person, returns the one they were merged into; null if there is no such person.</summary>
    public async Task<PersonCard?> Find(PersonId id, CancellationToken stop) => (await Named([id], stop)).GetValueOrDefault(id);

    /// <summary>Returns a person's names in each script, regardless of visibility. Only for the person's own signature. Empty if there is no such person.</summary>
    public async Task<IReadOnlyList<string>> NamesOf(PersonId self, CancellationToken stop) =>
        await Whole(self, stop) is { } card
            ? [card.Name, .. card.LatinName is { Length: > 0 } latin ? [latin] : Array.Empty<string>()]
            : [];

    /// <summary>Returns a person's card with all fields, to be shown only to that person; null if there is no such person.</summary>
    public Task<PersonCard?> Whole(PersonId self, CancellationToken stop) => SeenAs(self, Relation.Self, stop);

    /// <summary>Returns a person's card with the fields that a viewer with this relation may see; null if there is no such person.</summary>
    internal async Task<PersonCard?> SeenAs(PersonId id, Relation relation, CancellationToken stop) =>
        (await reader.Read([id], stop, _ => relation)).SingleOrDefault();

    /// <summary>Returns those of the given people who chose to be on the public page, with the fields they show to the public.</summary>
    internal async Task<Dictionary<PersonId, PersonCard>> ForVisitors(IReadOnlyCollection<PersonId> ids, CancellationToken stop) =>
        (await reader.Read(ids, stop, _ => Relation.Visitor)).Where(p => p.Listed).ToDictionary(p => p.Id);

    /// <summary>Returns the cards of the given people, including alumni, by key. A merged person is replaced by the one they were merged into. Unknown keys are left out.</summary>
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

    /// <summary>Returns the names of the given people, for pages that show nothing else of them. A merged person has the name of the one they were merged into.</summary>
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

    /// <summary>Returns those of the given people who are here, on trial or active, in one query.</summary>
    public async Task<HashSet<PersonId>> Here(IReadOnlyCollection<PersonId> ids, CancellationToken stop) =>
        [
            .. await work.List<PersonId>(
                $"select id from people.person where community_id = {work.Community} and id = any ({ids}) and here",
                stop
            ),
        ];

    /// <summary>Returns a subquery for joins: people who have not left, with <c>id</c>, <c>name</c> and <c>here</c>, which is false for paused ones.</summary>
    public static Statement Staying(UnitOfWork work) =>
        $"(select id, name, here from people.person where community_id = {work.Community} and left_on is null)";

    /// <summary>Returns people who have not left and whose name contains a text in any script, sorted by name.</summary>
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

    /// <summary>Returns people whose name contains a text in any script, including people who have left, in no particular order.</summary>
    public Task<List<PersonId>> EverCalled(string find, int most, CancellationToken stop) =>
        work.List<PersonId>(
            $"select id from people.person where community_id = {work.Community} and strpos(folded, people.fold({find})) > 0 limit {most}",
            stop
        );

    /// <summary>Finds the people here whose name follows an @ in a text, ignoring case, each with that name. Latin names count only if shown to members.</summary>
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

    /// <summary>Returns all merged people, each with the person they were merged into.</summary>
    public async Task<Dictionary<PersonId, PersonId>> Aliases(CancellationToken stop) =>
        (
            await work.List<(PersonId Gone, PersonId Kept)>(
                $"select id, merged_into from people.person where community_id = {work.Community} and merged_into is not null",
                stop
            )
        ).ToDictionary(r => r.Gone, r => r.Kept);

    /// <summary>Returns true if the community has, or had, more than one person.</summary>
    public Task<bool> Several(CancellationToken stop) =>
        work.Find<bool>($"select count(*) > 1 from (select from people.person where community_id = {work.Community} limit 2) as p", stop);

    /// <summary>Ends a membership on a day: the person becomes alumni, and from the next request on can open only their own pages. Does nothing for alumni.</summary>
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
