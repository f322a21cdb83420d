namespace Juluo.Matching;

/// <summary>Stores the people someone does not want to be introduced to. Only the allocation and that person read it.</summary>
internal sealed class DoNotMatchStore(UnitOfWork work, Clock clock)
{
    public Task<List<PersonId>> Of(PersonId person, CancellationToken stop) =>
        work.List<PersonId>(
            $"select other_id from matching.do_not_match where community_id = {work.Community} and person_id = {person} order by since",
            stop
        );

    /// <summary>Returns all pairs in which at least one person does not want to meet the other.</summary>
    public Task<List<(PersonId, PersonId)>> All(CancellationToken stop) =>
        work.List<(PersonId, PersonId)>(
            $"select person_id, other_id from matching.do_not_match where community_id = {work.Community}",
            stop
        );

    public async Task<bool> Between(PersonId one, PersonId other, CancellationToken stop) =>
        await work.Find<bool?>(
            $"select exists (select from matching.do_not_match where community_id = {work.Community} and ((person_id = {one} and other_id = {other}) or (person_id = {other} and other_id = {one})))",
            stop
        )
            is true;

    public Task Add(PersonId person, PersonId other, CancellationToken stop) =>
        work.Do(
            $"""
            insert into matching.do_not_match (community_id, person_id, other_id, since)
            values ({work.Community}, {person}, {other}, {clock.Now}) on conflict do nothing
            """,
            stop
        );

    public Task Remove(PersonId person, PersonId other, CancellationToken stop) =>
        work.Do(
            $"delete from matching.do_not_match where community_id = {work.Community} and person_id = {person} and other_id = {other}",
            stop
        );
}
