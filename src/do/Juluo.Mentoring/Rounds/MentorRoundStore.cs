namespace Juluo.Mentoring;

/// <summary>Rounds, their requests and the mentors' rankings. One round at a time takes requests; lock with <see cref="Turn"/> before opening or reopening one.</summary>
internal sealed class MentorRoundStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        r.id, r.name_zh, r.name_en, r.asks_until, r.opened_at, r.confirmed_at, r.cancelled_at,
        (select count(*) from mentoring.mentor_request q where q.community_id = r.community_id and q.round_id = r.id)::int as requests
        """
    );

    /// <summary>Returns the rounds, latest first.</summary>
    public Task<List<MentorRound>> All(CancellationToken stop) =>
        work.List<MentorRound>(
            $"select {Columns} from mentoring.mentor_round r where r.community_id = {work.Community} order by r.opened_at desc, r.id",
            stop
        );

    public Task<MentorRound?> Find(MentorRoundId id, CancellationToken stop) =>
        work.Find<MentorRound>(
            $"select {Columns} from mentoring.mentor_round r where r.community_id = {work.Community} and r.id = {id}",
            stop
        );

    /// <summary>Finds a round and locks it until the transaction ends, so that no request comes in.</summary>
    public async Task<MentorRound?> Hold(MentorRoundId id, CancellationToken stop)
    {
        await work.Do($"select from mentoring.mentor_round where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, stop);
    }

    /// <summary>Serialises opening and reopening, so that only one round takes requests at a time.</summary>
    public Task Turn(CancellationToken stop) =>
        work.Do($"select pg_advisory_xact_lock(hashtextextended('mentoring.round' || {work.Community}::text, 0))", stop);

    public async Task<MentorRoundId> Open(MentorRoundForm said, PersonId by, CancellationToken stop)
    {
        var id = Id.New<MentorRoundId>(clock);
        await work.Do(
            $"""
            insert into mentoring.mentor_round (community_id, id, name_zh, name_en, asks_until, opened_at, opened_by)
            values ({work.Community}, {id}, {said.Name?.Said}, {said.AsksUntil}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    public Task Change(MentorRoundId id, LocalizedText? name, LocalDate? asksUntil, CancellationToken stop) =>
        work.Do(
            $"""
            update mentoring.mentor_round set (name_zh, name_en) = ({name?.Said}), asks_until = {asksUntil}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task Confirm(MentorRoundId id, CancellationToken stop) =>
        work.Do($"update mentoring.mentor_round set confirmed_at = {clock.Now} where community_id = {work.Community} and id = {id}", stop);

    public Task Cancel(MentorRoundId id, bool cancelled, CancellationToken stop) =>
        work.Do(
            $"update mentoring.mentor_round set cancelled_at = {clock.NowIf(cancelled)} where community_id = {work.Community} and id = {id}",
            stop
        );

    /// <summary>Returns the requests, in the order in which they were made.</summary>
    public Task<List<MentorRequest>> Requests(MentorRoundId round, CancellationToken stop) =>
        work.List<MentorRequest>(
            $"""
            select q.trainee_id as trainee, q.goal, q.skills, q.asked_at,
              (select coalesce(array_agg(c.mentor_id order by c.rank), array[]::uuid[]) from mentoring.mentor_choice c
                where c.community_id = q.community_id and c.round_id = q.round_id and c.trainee_id = q.trainee_id) as mentors
            from mentoring.mentor_request q
            where q.community_id = {work.Community} and q.round_id = {round} order by q.asked_at, q.trainee_id
            """,
            stop
        );

    /// <summary>Adds or changes a request. Fails if the round no longer takes requests (<c>round_takes_requests</c>).</summary>
    public async Task<Outcome<Done>> Ask(
        MentorRoundId round,
        PersonId trainee,
        string goal,
        IReadOnlyList<string> skills,
        IReadOnlyList<PersonId> mentors,
        CancellationToken stop
    )
    {
        try
        {
            // The row is updated, not replaced, so that mentors' rankings of it stay.
            await work.Do(
                $"""
                insert into mentoring.mentor_request (community_id, round_id, trainee_id, goal, skills, asked_at)
                values ({work.Community}, {round}, {trainee}, {goal}, {skills}, {clock.Now})
                on conflict (community_id, round_id, trainee_id) do update set goal = excluded.goal, skills = excluded.skills
                """,
                stop
            );
            await work.Do(
                $"delete from mentoring.mentor_choice where community_id = {work.Community} and round_id = {round} and trainee_id = {trainee}",
                stop
            );
            await work.Do(
                $"""
                insert into mentoring.mentor_choice (community_id, round_id, trainee_id, mentor_id, rank)
                select {work.Community}, {round}, {trainee}, m.person, m.rank
                from unnest({mentors}::uuid[]) with ordinality as m (person, rank)
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException over) when (over.ConstraintName == "round_takes_requests")
        {
            return new MentorRoundErrors.Closed();
        }
    }

    public async Task<bool> Withdraw(MentorRoundId round, PersonId trainee, CancellationToken stop) =>
        await work.Do(
            $"delete from mentoring.mentor_request where community_id = {work.Community} and round_id = {round} and trainee_id = {trainee}",
            stop
        ) == 1;

    /// <summary>Returns the mentors' rankings of the trainees who asked for them, favourite first.</summary>
    public async Task<ILookup<PersonId, PersonId>> Rankings(MentorRoundId round, CancellationToken stop) =>
        (
            await work.List<(PersonId Mentor, PersonId Trainee)>(
                $"""
                select mentor_id, trainee_id from mentoring.mentor_ranking
                where community_id = {work.Community} and round_id = {round} order by mentor_id, rank, trainee_id
                """,
                stop
            )
        ).ToLookup(r => r.Mentor, r => r.Trainee);

    public async Task Rank(MentorRoundId round, PersonId mentor, IReadOnlyList<PersonId> trainees, CancellationToken stop)
    {
        await work.Do(
            $"delete from mentoring.mentor_ranking where community_id = {work.Community} and round_id = {round} and mentor_id = {mentor}",
            stop
        );
        await work.Do(
            $"""
            insert into mentoring.mentor_ranking (community_id, round_id, mentor_id, trainee_id, rank)
            select {work.Community}, {round}, {mentor}, t.person, t.rank
            from unnest({trainees}::uuid[]) with ordinality as t (person, rank)
            """,
            stop
        );
    }
}
