namespace Juluo.Matching;

/// <summary>Whom somebody does not wish to be introduced to. Read by the allocation and by the person alone.</summary>
internal sealed class DoNotMatchBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<List<PersonId>> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select other_id from matching.do_not_match where community_id = $1 and person_id = $2 order by since",
            Here,
            person.Value
        );
        return await select.List(r => r.Person(0), stop);
    }

    /// <summary>All pairs of which one does not wish it, whichever.</summary>
    public async Task<List<(PersonId, PersonId)>> All(CancellationToken stop)
    {
        await using var select = work.Command("select person_id, other_id from matching.do_not_match where community_id = $1", Here);
        return await select.List(r => (r.Person(0), r.Person(1)), stop);
    }

    public async Task<bool> Between(PersonId one, PersonId other, CancellationToken stop)
    {
        await using var select = work.Command(
            "select exists (select from matching.do_not_match where community_id = $1 and ((person_id = $2 and other_id = $3) or (person_id = $3 and other_id = $2)))",
            Here,
            one.Value,
            other.Value
        );
        return await select.ExecuteScalarAsync(stop) is true;
    }

    public async Task Add(PersonId person, PersonId other, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into matching.do_not_match (community_id, person_id, other_id, since) values ($1, $2, $3, $4) on conflict do nothing",
            Here,
            person.Value,
            other.Value,
            clock.Now.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task Remove(PersonId person, PersonId other, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from matching.do_not_match where community_id = $1 and person_id = $2 and other_id = $3",
            Here,
            person.Value,
            other.Value
        );
        await delete.ExecuteNonQueryAsync(stop);
    }
}
