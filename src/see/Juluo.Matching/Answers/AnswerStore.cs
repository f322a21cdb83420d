namespace Juluo.Matching;

/// <summary>What people answered. Only the person themselves is ever shown an answer.</summary>
internal sealed class AnswerStore(UnitOfWork work, Clock clock)
{
    /// <returns>False when this person has answered before.</returns>
    public async Task<bool> Add(IntroductionId introduction, PersonId person, bool agrees, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into matching.answer (community_id, introduction_id, person_id, agrees, at)
            values ({work.Community}, {introduction}, {person}, {agrees}, {clock.Now}) on conflict do nothing
            """,
            stop
        ) == 1;

    public async Task<Dictionary<PersonId, bool>> To(IntroductionId introduction, CancellationToken stop) =>
        (
            await work.List<(PersonId, bool)>(
                $"select person_id, agrees from matching.answer where community_id = {work.Community} and introduction_id = {introduction}",
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);

    /// <summary>A person's own answers.</summary>
    public async Task<Dictionary<IntroductionId, bool>> Of(PersonId person, CancellationToken stop) =>
        (
            await work.List<(IntroductionId, bool)>(
                $"select introduction_id, agrees from matching.answer where community_id = {work.Community} and person_id = {person}",
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);

    /// <summary>
    /// How often each was introduced since, and how often both said yes: what people who introduce see anyway. What one of the two answered alone is used nowhere, nor whether
    /// they were asked at all, or the figures that rest on it would reveal who said no.
    /// </summary>
    public async Task<Dictionary<PersonId, (int Asked, int Both)>> Record(Instant since, CancellationToken stop) =>
        (
            await work.List<(PersonId Person, int Asked, int Both)>(
                $"select p.id, count(*)::int, (count(*) filter (where i.accepted_at is not null))::int from {Asked(since)} group by p.id",
                stop
            )
        ).ToDictionary(r => r.Person, r => (r.Asked, r.Both));

    /// <summary>How often people were asked since, all together.</summary>
    public Task<int> Count(Instant since, CancellationToken stop) => work.Find<int>($"select count(*)::int from {Asked(since)}", stop);

    private Statement Asked(Instant since) =>
        $"""
            matching.introduction i cross join lateral unnest(array[i.a, i.b]) as p (id)
            where i.community_id = {work.Community} and i.asked_at > {since} and i.state not in ('asked', 'withdrawn')
            """;

    /// <summary>Takes a no back while it is not too late: a slip of the thumb is no answer.</summary>
    public async Task<bool> TakeBack(IntroductionId introduction, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from matching.answer
            where community_id = {work.Community} and introduction_id = {introduction} and person_id = {person} and not agrees
            """,
            stop
        ) == 1;
}
