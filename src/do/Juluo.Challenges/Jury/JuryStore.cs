namespace Juluo.Challenges;

/// <summary>Jurors, invited or accepted, and their conflicts of interest. People recorded in the team of an entry cannot be invited (<c>jury_is_on_no_team</c>).</summary>
internal sealed class JuryStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns jurors who accepted first, then those invited.</summary>
    public Task<List<ChallengeJuror>> Of(ChallengeId challenge, CancellationToken stop) =>
        work.List<ChallengeJuror>(
            $"""
            select person_id as person, state, words from challenges.challenge_juror
            where community_id = {work.Community} and challenge_id = {challenge} order by state = 'invited', since, person_id
            """,
            stop
        );

    public async Task<JurorState?> State(ChallengeId challenge, PersonId? person, CancellationToken stop) =>
        person is null ? null : (await Of(challenge, stop)).Find(j => j.Person == person)?.State;

    /// <summary>Returns the challenges that a person judges or is invited to judge.</summary>
    public Task<List<ChallengeId>> Of(PersonId person, CancellationToken stop) =>
        work.List<ChallengeId>(
            $"select challenge_id from challenges.challenge_juror where community_id = {work.Community} and person_id = {person} order by challenge_id",
            stop
        );

    /// <summary>Finds running challenges with an open invitation for a person, with the time of the invitation and the deadline of the round to be judged.</summary>
    public Task<List<(ChallengeId Challenge, LocalizedText Title, Instant Since, Instant EndsAt)>> Invitations(
        PersonId person,
        CancellationToken stop
    ) =>
        work.List<(ChallengeId Challenge, LocalizedText Title, Instant Since, Instant EndsAt)>(
            $"""
            select c.id, c.title_zh, c.title_en, j.since, min(r.ends_at)
            from challenges.challenge_juror j
            join challenges.challenge c on c.community_id = j.community_id and c.id = j.challenge_id
              and c.opened_at is not null and c.called_off_at is null
            join challenges.challenge_round r on r.community_id = c.community_id and r.challenge_id = c.id and r.published_at is null
            where j.community_id = {work.Community} and j.person_id = {person} and j.state = 'invited'
            group by c.id, c.title_zh, c.title_en, j.since order by j.since, c.id
            """,
            stop
        );

    public async Task<Outcome<Done>> Invite(ChallengeId challenge, PersonId person, string? words, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"""
                    insert into challenges.challenge_juror (community_id, challenge_id, person_id, state, words, since)
                    values ({work.Community}, {challenge}, {person}, 'invited', {words}, {clock.Now}) on conflict do nothing
                    """,
                    stop
                ) == 1
                ? Done.It
                : new JuryErrors.InAlready();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "jury_is_on_no_team")
        {
            return new JuryErrors.OnTeamMeanwhile();
        }
    }

    public async Task<bool> Accept(ChallengeId challenge, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update challenges.challenge_juror set state = 'accepted', since = {clock.Now}
            where community_id = {work.Community} and challenge_id = {challenge} and person_id = {person} and state = 'invited'
            """,
            stop
        ) == 1;

    /// <summary>Removes a person from the jury. Sheets that they handed in stay, but do not count.</summary>
    public async Task<bool> Remove(ChallengeId challenge, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"delete from challenges.challenge_juror where community_id = {work.Community} and challenge_id = {challenge} and person_id = {person}",
            stop
        ) == 1;

    public Task<List<(ChallengeEntryId Entry, PersonId Person)>> Conflicts(ChallengeId challenge, CancellationToken stop) =>
        work.List<(ChallengeEntryId Entry, PersonId Person)>(
            $"select entry_id, person_id from challenges.juror_conflict where community_id = {work.Community} and challenge_id = {challenge}",
            stop
        );

    /// <summary>Records a juror's conflict of interest with an entry. Sheets of rounds still being scored are deleted; those of closed rounds stay, but do not count.</summary>
    public async Task Declare(ChallengeEntry entry, PersonId person, CancellationToken stop)
    {
        await work.Do(
            $"""
            delete from challenges.score_sheet s using challenges.challenge_round r
            where s.community_id = {work.Community} and s.entry_id = {entry.Id} and s.person_id = {person} and r.community_id = s.community_id
              and r.challenge_id = s.challenge_id and r.number = s.round and r.closed_at is null
            """,
            stop
        );
        await work.Do(
            $"""
            insert into challenges.juror_conflict (community_id, challenge_id, entry_id, person_id, declared_at)
            values ({work.Community}, {entry.Challenge}, {entry.Id}, {person}, {clock.Now}) on conflict do nothing
            """,
            stop
        );
    }

    public Task TakeBack(ChallengeEntryId entry, PersonId person, CancellationToken stop) =>
        work.Do(
            $"delete from challenges.juror_conflict where community_id = {work.Community} and entry_id = {entry} and person_id = {person}",
            stop
        );
}
