using NodaTime;

namespace Juluo.Matching;

/// <summary>What people answered. Nobody but the person themselves is ever shown an answer.</summary>
internal sealed class AnswerBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    /// <returns>False when this person has answered before.</returns>
    public async Task<bool> Add(IntroductionId introduction, PersonId person, bool agrees, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into matching.answer (community_id, introduction_id, person_id, agrees, at) values ($1, $2, $3, $4, $5) on conflict do nothing",
            Here,
            introduction.Value,
            person.Value,
            agrees,
            clock.Now.ToDateTimeUtc()
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1;
    }

    public async Task<Dictionary<PersonId, bool>> To(IntroductionId introduction, CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id, agrees from matching.answer where community_id = $1 and introduction_id = $2",
            Here,
            introduction.Value
        );
        return (await select.List(r => (r.Person(0), r.GetBoolean(1)), stop)).ToDictionary(r => r.Item1, r => r.Item2);
    }

    /// <summary>A person's own answers.</summary>
    public async Task<Dictionary<IntroductionId, bool>> Of(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select introduction_id, agrees from matching.answer where community_id = $1 and person_id = $2",
            Here,
            person.Value
        );
        return (await select.List(r => (new IntroductionId(r.GetGuid(0)), r.GetBoolean(1)), stop)).ToDictionary(r => r.Item1, r => r.Item2);
    }

    /// <summary>
    /// How often each was introduced since, and how often both said yes: what whoever introduces people sees anyway. What one of the two answered alone is looked at nowhere, nor whether
    /// they were asked at all, or the figures that rest on it would tell who said no.
    /// </summary>
    public async Task<Dictionary<PersonId, (int Asked, int Both)>> Record(Instant since, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select p.id, count(*)::int, (count(*) filter (where i.accepted_at is not null))::int from {Asked} group by p.id",
            Here,
            since.ToDateTimeUtc()
        );
        return (await select.List(r => (r.Person(0), (r.GetInt32(1), r.GetInt32(2))), stop)).ToDictionary(r => r.Item1, r => r.Item2);
    }

    /// <summary>How often people were asked since, all together.</summary>
    public async Task<int> Count(Instant since, CancellationToken stop)
    {
        await using var count = work.Command($"select count(*)::int from {Asked}", Here, since.ToDateTimeUtc());
        return (int)(await count.ExecuteScalarAsync(stop))!;
    }

    private const string Asked = """
        matching.introduction i cross join lateral unnest(array[i.a, i.b]) as p (id)
        where i.community_id = $1 and i.asked_at > $2 and i.state not in ('asked', 'withdrawn')
        """;

    /// <summary>Takes a no back while it is not too late: a slip of the thumb is no answer.</summary>
    public async Task<bool> TakeBack(IntroductionId introduction, PersonId person, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from matching.answer where community_id = $1 and introduction_id = $2 and person_id = $3 and not agrees",
            Here,
            introduction.Value,
            person.Value
        );
        return await delete.ExecuteNonQueryAsync(stop) == 1;
    }
}
