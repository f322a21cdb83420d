namespace Juluo.Matching;

/// <summary>Reads and writes requests. One that was answered, either way, is deleted: who asks may see no more of it than that.</summary>
internal sealed class RequestStore(UnitOfWork work, Clock clock)
{
    /// <returns>False when the person has asked for the same already: the database decides.</returns>
    public async Task<bool> Add(IntroductionRequest request, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into matching.request (community_id, id, person_id, other_id, note, asked_at)
            values ({work.Community}, {request.Id}, {request.Person}, {request.Other}, {request.Note}, {request.AskedAt}) on conflict do nothing
            """,
            stop
        ) == 1;

    /// <summary>All that wait, the longest waiting first.</summary>
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

    /// <summary>Takes it out, so that of two operators one answers it. What concerns the caller is for a colleague.</summary>
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

    /// <summary>Of a person who is away or gone, by them or to them.</summary>
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
