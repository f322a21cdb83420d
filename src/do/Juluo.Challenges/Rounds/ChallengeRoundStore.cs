namespace Juluo.Challenges;

/// <summary>Rounds of challenges, their results and awards. Removed awards are excluded; a published round cannot be changed (<c>published_stays</c>).</summary>
internal sealed class ChallengeRoundStore(UnitOfWork work, Clock clock)
{
    public Task<List<ChallengeRound>> Of(ChallengeId challenge, CancellationToken stop) =>
        work.List<ChallengeRound>(
            $"""
            select number, ends_at, takes, closed_at, published_at, choice_words from challenges.challenge_round
            where community_id = {work.Community} and challenge_id = {challenge} order by number
            """,
            stop
        );

    /// <summary>Finds a round and locks it until the transaction ends, after waiting for other transactions that hold it.</summary>
    public async Task<ChallengeRound?> Hold(ChallengeId challenge, int number, CancellationToken stop)
    {
        await work.Do(
            $"""
            select from challenges.challenge_round
            where community_id = {work.Community} and challenge_id = {challenge} and number = {number} for update
            """,
            stop
        );
        return (await Of(challenge, stop)).Find(r => r.Number == number);
    }

    public Task Add(ChallengeId challenge, int number, Instant endsAt, int takes, CancellationToken stop) =>
        work.Do(
            $"""
            insert into challenges.challenge_round (community_id, challenge_id, number, ends_at, takes)
            values ({work.Community}, {challenge}, {number}, {endsAt}, {takes})
            """,
            stop
        );

    public async Task<Outcome<Done>> Change(ChallengeId challenge, int number, Instant endsAt, int? takes, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update challenges.challenge_round set ends_at = {endsAt}, takes = {takes}
                where community_id = {work.Community} and challenge_id = {challenge} and number = {number}
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "deadline_stays_once_scored")
        {
            return new ChallengeRoundErrors.ScoredAlready();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "published_stays")
        {
            return new ChallengeRoundErrors.PublishedAlready();
        }
    }

    public Task Remove(ChallengeId challenge, int number, CancellationToken stop) =>
        work.Do(
            $"delete from challenges.challenge_round where community_id = {work.Community} and challenge_id = {challenge} and number = {number}",
            stop
        );

    public Task Close(ChallengeId challenge, int number, bool closed, CancellationToken stop) =>
        work.Do(
            $"""
            update challenges.challenge_round set closed_at = {clock.NowIf(closed)}
            where community_id = {work.Community} and challenge_id = {challenge} and number = {number}
            """,
            stop
        );

    /// <summary>Stores the results of a round and moves the entries that advance to the next round.</summary>
    public async Task Publish(
        ChallengeId challenge,
        int number,
        IReadOnlyList<ChallengeResult> results,
        string? words,
        CancellationToken stop
    )
    {
        foreach (var result in results)
            await work.Do(
                $"""
                insert into challenges.challenge_result (community_id, challenge_id, entry_id, round, place, tied, score, best, worst, sheets,
                  goes_on)
                values ({work.Community}, {challenge}, {result.Entry}, {number}, {result.Place}, {result.Tied}, {result.Score},
                  {result.Best}, {result.Worst}, {result.Sheets}, {result.GoesOn})
                """,
                stop
            );
        await work.Do(
            $"""
            update challenges.challenge_round set published_at = {clock.Now}, choice_words = {words}
            where community_id = {work.Community} and challenge_id = {challenge} and number = {number}
            """,
            stop
        );
        var on = results.Where(r => r.GoesOn).Select(r => r.Entry).ToList();
        await work.Do(
            $"update challenges.challenge_entry set round = {number + 1} where community_id = {work.Community} and id = any({on})",
            stop
        );
    }

    public Task<List<ChallengeResult>> Results(ChallengeId challenge, CancellationToken stop) =>
        work.List<ChallengeResult>(
            $"""
            select entry_id as entry, round, place, tied, score, best, worst, sheets, goes_on from challenges.challenge_result
            where community_id = {work.Community} and challenge_id = {challenge} order by round, place nulls last, entry_id
            """,
            stop
        );

    public Task<List<ChallengeAward>> Awards(ChallengeId challenge, CancellationToken stop) =>
        work.List<ChallengeAward>(
            $"""
            select id, entry_id as entry, prize, why from challenges.challenge_award
            where community_id = {work.Community} and challenge_id = {challenge} and removed_at is null order by awarded_at, id
            """,
            stop
        );

    public async Task<ChallengeAwardId> Award(
        ChallengeId challenge,
        ChallengeEntryId entry,
        string prize,
        string? why,
        CancellationToken stop
    )
    {
        var id = Id.New<ChallengeAwardId>(clock);
        await work.Do(
            $"""
            insert into challenges.challenge_award (community_id, id, challenge_id, entry_id, prize, why, awarded_at)
            values ({work.Community}, {id}, {challenge}, {entry}, {prize}, {why}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    public async Task<bool> RemoveAward(ChallengeId challenge, ChallengeAwardId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update challenges.challenge_award set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and challenge_id = {challenge} and id = {id}
            """,
            stop
        ) == 1;
}
