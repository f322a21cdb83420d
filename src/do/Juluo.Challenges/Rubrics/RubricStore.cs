namespace Juluo.Challenges;

/// <summary>The criteria by which challenges are judged. They cannot change once a score sheet exists (<c>rubric_stays_once_scored</c>).</summary>
internal sealed class RubricStore(UnitOfWork work, Clock clock)
{
    public const int Most = 8;

    /// <summary>Returns criteria in the order in which they were added, which is also the order of marks on a sheet.</summary>
    public Task<List<ChallengeCriterion>> Of(ChallengeId challenge, CancellationToken stop) =>
        work.List<ChallengeCriterion>(
            $"""
            select id, name_zh, name_en, weight from challenges.challenge_criterion
            where community_id = {work.Community} and challenge_id = {challenge} order by id
            """,
            stop
        );

    public async Task<Outcome<ChallengeCriterionId>> Add(ChallengeId challenge, LocalizedText name, int weight, CancellationToken stop)
    {
        var id = Id.New<ChallengeCriterionId>(clock);
        var done = await Write(
            $"""
            insert into challenges.challenge_criterion (community_id, id, challenge_id, name_zh, name_en, weight)
            values ({work.Community}, {id}, {challenge}, {Both(name)}, {weight})
            """,
            stop
        );
        return done.Failed ? done.As<ChallengeCriterionId>() : id;
    }

    public Task<Outcome<Done>> Change(
        ChallengeId challenge,
        ChallengeCriterionId id,
        LocalizedText name,
        int weight,
        CancellationToken stop
    ) =>
        Write(
            $"""
            update challenges.challenge_criterion set (name_zh, name_en) = ({Both(name)}), weight = {weight}
            where community_id = {work.Community} and challenge_id = {challenge} and id = {id}
            """,
            stop
        );

    public Task<Outcome<Done>> Remove(ChallengeId challenge, ChallengeCriterionId id, CancellationToken stop) =>
        Write(
            $"delete from challenges.challenge_criterion where community_id = {work.Community} and challenge_id = {challenge} and id = {id}",
            stop
        );

    private static (string? Zh, string? En)? Both(LocalizedText name) => name.Said;

    // A trigger in the database decides if someone starts a score sheet at the same time (<c>rubric_stays_once_scored</c>).
    private async Task<Outcome<Done>> Write(Statement statement, CancellationToken stop)
    {
        try
        {
            return await work.Do(statement, stop) == 1 ? Done.It : new NotFound();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "rubric_stays_once_scored")
        {
            return new RubricErrors.Sealed();
        }
    }
}
