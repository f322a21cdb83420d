namespace Juluo.Matching;

/// <summary>
/// Stores requests for an introduction. An answered request is deleted, whatever the answer, so that the requester does not learn it. Requests older than
/// <see cref="IntroductionRequest.Patience"/> are no longer returned.
/// </summary>
internal sealed class RequestStore(UnitOfWork work, Clock clock)
{
    /// <returns>False if the person has already asked for the same introduction. The database enforces this.</returns>
    public async Task<bool> Add(IntroductionRequest request, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into matching.request (community_id, id, person_id, other_id, note, asked_at)
            values ({work.Community}, {request.Id}, {request.Person}, {request.Other}, {request.Note}, {request.AskedAt}) on conflict do nothing
            """,
            stop
        ) == 1;

    /// <summary>Returns the requests that have not expired, the oldest first.</summary>
    public Task<List<IntroductionRequest>> Waiting(CancellationToken stop) =>
        work.List<IntroductionRequest>(
            $"""
            select id, person_id as person, other_id as other, note, asked_at from matching.request
            where community_id = {work.Community} and asked_at > {clock.Now - IntroductionRequest.Patience} order by asked_at, id
            """,
            stop
        );

    public async Task<bool> Asked(PersonId person, PersonId other, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from matching.request where community_id = {work.Community} and person_id = {person} and other_id = {other})",
            stop
        );

    /// <summary>Deletes and returns the request, so that only one of two operators answers it. Returns null if it concerns the caller: a colleague must answer it.</summary>
    public async Task<IntroductionRequest?> Take(RequestId id, PersonId by, CancellationToken stop) =>
        (
            await work.List<IntroductionRequest>(
                $"""
                delete from matching.request where community_id = {work.Community} and id = {id} and {by} not in (person_id, other_id)
                returning id, person_id as person, other_id as other, note, asked_at
                """,
                stop
            )
        ).SingleOrDefault();

    public async Task<bool> Remove(PersonId person, PersonId other, CancellationToken stop) =>
        await work.Do(
            $"delete from matching.request where community_id = {work.Community} and person_id = {person} and other_id = {other}",
            stop
        ) == 1;

    /// <summary>Deletes the requests by and about a person who is away or has left.</summary>
    public Task Forget(PersonId person, CancellationToken stop) =>
        work.Do(
            $"delete from matching.request where community_id = {work.Community} and (person_id = {person} or other_id = {person})",
            stop
        );

    public Task Purge(CancellationToken stop) =>
        work.Do(
            $"delete from matching.request where community_id = {work.Community} and asked_at <= {clock.Now - IntroductionRequest.Patience}",
            stop
        );
}
