namespace Juluo.Challenges;

/// <summary>Members' votes, one per member and challenge (<c>one_vote_each</c>). A null entry means that the member has not voted.</summary>
internal sealed class VoteStore(UnitOfWork work, Clock clock)
{
    public Task<ChallengeEntryId?> Of(ChallengeId challenge, PersonId person, CancellationToken stop) =>
        work.Find<ChallengeEntryId?>(
            $"select entry_id from challenges.challenge_vote where community_id = {work.Community} and challenge_id = {challenge} and person_id = {person}",
            stop
        );

    public async Task<Dictionary<ChallengeEntryId, int>> Counts(ChallengeId challenge, CancellationToken stop) =>
        (
            await work.List<(ChallengeEntryId Entry, int Votes)>(
                $"""
                select entry_id, count(*)::int from challenges.challenge_vote
                where community_id = {work.Community} and challenge_id = {challenge} group by entry_id
                """,
                stop
            )
        ).ToDictionary(v => v.Entry, v => v.Votes);

    /// <summary>Casts a vote, or changes an earlier one. Fails for the member's own team, outside the voting time, and for an entry that no longer takes part.</summary>
    public async Task<Outcome<Done>> Cast(ChallengeId challenge, ChallengeEntryId entry, PersonId person, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into challenges.challenge_vote (community_id, challenge_id, entry_id, person_id, at)
                values ({work.Community}, {challenge}, {entry}, {person}, {clock.Now})
                on conflict on constraint one_vote_each do update set entry_id = excluded.entry_id, at = excluded.at
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "no_vote_for_ones_own_team")
        {
            return new VoteErrors.OwnTeam();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "voted_in_time")
        {
            return new VoteErrors.NotNow();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "voted_for_an_entry")
        {
            return new VoteErrors.EntryGone();
        }
    }

    public async Task<bool> Withdraw(ChallengeId challenge, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"delete from challenges.challenge_vote where community_id = {work.Community} and challenge_id = {challenge} and person_id = {person}",
            stop
        ) == 1;
}
