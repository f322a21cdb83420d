namespace Juluo.Challenges;

/// <summary>Entries of challenges and their submissions. A project has one entry per challenge; withdrawn entries are excluded from lists. Triggers enforce the deadlines.</summary>
internal sealed class EntryStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "e.id, e.challenge_id as challenge, e.project_id as project, e.summary, e.round, e.entered_at, e.withdrawn_at"
    );

    /// <summary>Returns the entries of a challenge that were not withdrawn, in the order in which they were entered.</summary>
    public Task<List<ChallengeEntry>> Of(ChallengeId challenge, CancellationToken stop) =>
        work.List<ChallengeEntry>(
            $"""
            select {Columns} from challenges.challenge_entry e
            where e.community_id = {work.Community} and e.challenge_id = {challenge} and e.withdrawn_at is null order by e.entered_at, e.id
            """,
            stop
        );

    public Task<ChallengeEntry?> Find(ChallengeId challenge, ChallengeEntryId id, CancellationToken stop) =>
        work.Find<ChallengeEntry>(
            $"""
            select {Columns} from challenges.challenge_entry e
            where e.community_id = {work.Community} and e.challenge_id = {challenge} and e.id = {id}
            """,
            stop
        );

    /// <summary>Returns the entries of several projects that were not withdrawn, latest first.</summary>
    public Task<List<ChallengeEntry>> OfProjects(IReadOnlyCollection<ProjectId> projects, CancellationToken stop) =>
        work.List<ChallengeEntry>(
            $"""
            select {Columns} from challenges.challenge_entry e
            where e.community_id = {work.Community} and e.project_id = any({projects}) and e.withdrawn_at is null order by e.entered_at desc, e.id
            """,
            stop
        );

    /// <summary>Enters a project, or re-enters a withdrawn one. The database decides the order, and whether the deadline was met.</summary>
    public async Task<Outcome<ChallengeEntryId>> Enter(
        ChallengeId challenge,
        ProjectId project,
        string summary,
        IReadOnlyCollection<PersonId> team,
        PersonId by,
        CancellationToken stop
    )
    {
        try
        {
            var id = await work.Find<ChallengeEntryId?>(
                $"""
                insert into challenges.challenge_entry (community_id, id, challenge_id, project_id, summary, entered_at, entered_by)
                values ({work.Community}, {Id.New<ChallengeEntryId>(clock)}, {challenge}, {project}, {summary}, {clock.Now}, {by})
                on conflict on constraint entered_once do update set summary = excluded.summary, entered_at = excluded.entered_at,
                  entered_by = excluded.entered_by, withdrawn_at = null
                  where challenge_entry.withdrawn_at is not null
                returning id
                """,
                stop
            );
            if (id is not { } entry)
                return new EntryErrors.EnteredAlready();
            await WriteTeam(challenge, entry, team, stop);
            return entry;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "entered_in_time")
        {
            return new EntryErrors.Closed();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "jury_is_on_no_team")
        {
            return new JuryErrors.OnTeamMeanwhile();
        }
    }

    /// <summary>Replaces the people recorded for an entry with its current team, leaving rows of people who stay unchanged.</summary>
    public async Task WriteTeam(ChallengeId challenge, ChallengeEntryId entry, IReadOnlyCollection<PersonId> team, CancellationToken stop)
    {
        await work.Do(
            $"""
            delete from challenges.challenge_entrant
            where community_id = {work.Community} and entry_id = {entry} and not person_id = any({team})
            """,
            stop
        );
        await work.Do(
            $"""
            insert into challenges.challenge_entrant (community_id, challenge_id, entry_id, person_id)
            select {work.Community}, {challenge}, {entry}, p from unnest({team}::uuid[]) as p
            where not exists (select from challenges.challenge_entrant t where t.community_id = {work.Community} and t.entry_id = {entry}
              and t.person_id = p)
            """,
            stop
        );
    }

    /// <returns>False if it was already withdrawn.</returns>
    public async Task<bool> Withdraw(ChallengeEntryId id, CancellationToken stop)
    {
        await work.Do($"delete from challenges.challenge_entrant where community_id = {work.Community} and entry_id = {id}", stop);
        return await work.Do(
                $"""
                update challenges.challenge_entry set withdrawn_at = {clock.Now}
                where community_id = {work.Community} and id = {id} and withdrawn_at is null
                """,
                stop
            ) == 1;
    }

    public Task<List<ChallengeSubmission>> Submissions(ChallengeId challenge, CancellationToken stop) =>
        work.List<ChallengeSubmission>(
            $"""
            select entry_id as entry, round, text, links, at from challenges.challenge_submission
            where community_id = {work.Community} and challenge_id = {challenge} order by round, entry_id
            """,
            stop
        );

    public async Task<Outcome<Done>> Submit(
        ChallengeEntry entry,
        string text,
        IReadOnlyList<string> links,
        PersonId by,
        CancellationToken stop
    )
    {
        try
        {
            await work.Do(
                $"""
                insert into challenges.challenge_submission (community_id, challenge_id, entry_id, round, text, links, at, by_person)
                values ({work.Community}, {entry.Challenge}, {entry.Id}, {entry.Round}, {text}, {links}, {clock.Now}, {by})
                on conflict (community_id, entry_id, round) do update set text = excluded.text, links = excluded.links, at = excluded.at,
                  by_person = excluded.by_person
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "sealed_after_the_deadline")
        {
            return new EntryErrors.DeadlinePast();
        }
        catch (PostgresException refused) when (refused.ConstraintName == "submitted_in_its_round")
        {
            return new EntryErrors.NotInRound();
        }
    }
}
