namespace Juluo.Challenges;

/// <summary>The deadlines of running challenges in the list and the calendar of events.</summary>
internal static class ChallengesOnCalendar
{
    private sealed record Row(ChallengeId Id, LocalizedText Title, Instant EndsAt, Instant OpenedAt);

    public static async Task<List<DatedItem>> Of(UnitOfWork work, Caller caller, Instant from, int most, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select c.id, c.title_zh, c.title_en, r.ends_at, c.opened_at from challenges.challenge c
                join lateral (select min(ends_at) as ends_at from challenges.challenge_round where community_id = c.community_id and challenge_id = c.id
                  and ends_at > {from} and closed_at is null) r on r.ends_at is not null
                where c.community_id = {work.Community} and c.opened_at is not null and c.called_off_at is null
                  and (c.public or {caller.May(ChallengeRights.TakePart)})
                order by r.ends_at, c.id limit {most}
                """,
                stop
            )
        ).ConvertAll(challenge => new DatedItem(
            $"/challenges/{challenge.Id}",
            "challenges.on-calendar",
            challenge.Title,
            challenge.EndsAt,
            null,
            null,
            challenge.OpenedAt
        ));
}
