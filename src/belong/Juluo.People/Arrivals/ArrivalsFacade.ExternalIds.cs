namespace Juluo.People;

public sealed partial class ArrivalsFacade
{
    /// <summary>Finds the person with an id in a source; null if there is none.</summary>
    public async Task<PersonId?> FindByExternalId(ExternalId id, CancellationToken stop) =>
        await work.Find<Guid?>(
            $"""
            select person_id from people.person_external_id
            where community_id = {work.Community} and source = {id.Source} and external_id = {id.Value}
            """,
            stop
        )
            is { } found
            ? new PersonId(found)
            : null;

    /// <summary>Returns the person of every id of a source. Suits imports of up to a million rows.</summary>
    public async Task<Dictionary<string, PersonId>> Map(string source, CancellationToken stop)
    {
        var rows = await work.List<(string Id, PersonId Person)>(
            $"select external_id, person_id from people.person_external_id where community_id = {work.Community} and source = {source}",
            stop
        );
        return rows.ToDictionary(r => r.Id, r => r.Person, StringComparer.Ordinal);
    }

    /// <summary>Links ids of a source to existing people. An id that is already linked keeps its person.</summary>
    public Task Link(string source, IReadOnlyDictionary<string, PersonId> people, CancellationToken stop) =>
        work.Do(
            $"""
            insert into people.person_external_id (community_id, source, external_id, person_id)
            select {work.Community}, {source}, t.id, t.person from unnest({people.Keys.ToArray()}::text[],
              {people.Values}::uuid[]) as t (id, person) on conflict do nothing
            """,
            stop
        );
}
