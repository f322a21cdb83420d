namespace Juluo.Matching;

/// <summary>Stores the answers to introductions, one per person and introduction. An answer is shown only to the person who gave it.</summary>
internal sealed class AnswerStore(UnitOfWork work, Clock clock)
{
    /// <returns>False if this person has already answered.</returns>
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

    /// <summary>Returns the answers that a person gave, by introduction; introductions without an answer are missing.</summary>
    public async Task<Dictionary<IntroductionId, bool>> Of(PersonId person, CancellationToken stop) =>
        (
            await work.List<(IntroductionId, bool)>(
                $"select introduction_id, agrees from matching.answer where community_id = {work.Community} and person_id = {person}",
                stop
            )
        ).ToDictionary(r => r.Item1, r => r.Item2);

    /// <summary>
    /// Counts each person's introductions since a moment, and those to which both said yes; operators can see both figures anyway. Introductions that are still open or were withdrawn
    /// do not count. Single answers are not counted, and neither is whether a person was asked at all: figures based on them would reveal who said no.
    /// </summary>
    public async Task<Dictionary<PersonId, (int Asked, int Both)>> Record(Instant since, CancellationToken stop) =>
        (
            await work.List<(PersonId Person, int Asked, int Both)>(
                $"select p.id, count(*)::int, (count(*) filter (where i.accepted_at is not null))::int from {Asked(since)} group by p.id",
                stop
            )
        ).ToDictionary(r => r.Person, r => (r.Asked, r.Both));

    /// <summary>Counts the times people were asked since a moment: twice per introduction. Introductions that are still open or were withdrawn do not count.</summary>
    public Task<int> Count(Instant since, CancellationToken stop) => work.Find<int>($"select count(*)::int from {Asked(since)}", stop);

    private Statement Asked(Instant since) =>
        $"""
            matching.introduction i cross join lateral unnest(array[i.a, i.b]) as p (id)
            where i.community_id = {work.Community} and i.asked_at > {since} and i.state not in ('asked', 'withdrawn')
            """;

    /// <summary>Deletes a no, so that a mistaken tap can be undone. A yes cannot be taken back. Returns false if there was no such answer.</summary>
    public async Task<bool> TakeBack(IntroductionId introduction, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from matching.answer
            where community_id = {work.Community} and introduction_id = {introduction} and person_id = {person} and not agrees
            """,
            stop
        ) == 1;
}
