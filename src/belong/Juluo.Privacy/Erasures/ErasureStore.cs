namespace Juluo.Privacy;

/// <summary>Stores pending requests to be erased, at most one per person. A request is deleted when it is withdrawn or carried out.</summary>
internal sealed class ErasureStore(UnitOfWork work, Clock clock)
{
    public sealed record Waiting(PersonId Person, ErasureRequest Request);

    /// <returns>False if the person already has a pending request, which keeps its dates.</returns>
    public async Task<bool> Ask(PersonId person, CancellationToken stop)
    {
        var now = clock.Now;
        return await work.Do(
                $"""
                insert into privacy.erasure (community_id, person_id, asked_at, planned_at, due_at)
                values ({work.Community}, {person}, {now}, {now + ErasureRequest.Wait}, {now + ErasureRequest.Term})
                  on conflict do nothing
                """,
                stop
            ) == 1;
    }

    /// <returns>False if the person had no pending request.</returns>
    public async Task<bool> TakeBack(PersonId person, CancellationToken stop) =>
        await work.Do($"delete from privacy.erasure where community_id = {work.Community} and person_id = {person}", stop) == 1;

    public async Task<ErasureRequest?> Of(PersonId person, CancellationToken stop) =>
        (await Select($"and e.person_id = {person}", stop)).FirstOrDefault()?.Request;

    /// <summary>Returns all pending requests, those with the earliest deadline first.</summary>
    public Task<List<Waiting>> All(CancellationToken stop) => Select($"", stop);

    public Task<List<Waiting>> Planned(CancellationToken stop) => Select($"and e.planned_at <= {clock.Now}", stop);

    public Task Hinder(PersonId person, string hindrance, CancellationToken stop) =>
        work.Do($"update privacy.erasure set hindrance = {hindrance} where community_id = {work.Community} and person_id = {person}", stop);

    private Task<List<Waiting>> Select(Statement which, CancellationToken stop) =>
        work.List<Waiting>(
            $"""
            select e.person_id as person, e.asked_at as request_asked_at, e.planned_at as request_planned_at,
              e.due_at as request_due_at, e.hindrance as request_hindrance
            from privacy.erasure e
            where e.community_id = {work.Community} {which} order by e.due_at
            """,
            stop
        );
}
