namespace Juluo.Mentoring;

/// <summary>Reads and writes mentorships. Who is not one of the two finds none.</summary>
internal sealed class MentorshipStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        s.id, s.round_id as round, s.mentor_id as mentor, s.trainee_id as trainee, s.state, s.goal, s.made_at, s.mentor_yes_at,
        s.trainee_yes_at, s.begun_on, s.ends_on, s.ended_at, s.mentor_thanks, s.trainee_thanks
        """
    );

    /// <summary>All of a person's: what waits first, then what goes on, then what is over, the latest first. A request of someone whom they have said no to is not among them.</summary>
    public Task<List<Mentorship>> Of(PersonId self, CancellationToken stop) =>
        work.List<Mentorship>(
            $"""
            select {Columns} from mentoring.mentorship s where s.community_id = {work.Community} {KnownTo(self)}
            order by s.state = 'over', s.state = 'active', coalesce(s.ended_at, s.made_at) desc, s.id
            """,
            stop
        );

    public Task<Mentorship?> Find(MentorshipId id, PersonId self, CancellationToken stop) =>
        work.Find<Mentorship>(
            $"select {Columns} from mentoring.mentorship s where s.community_id = {work.Community} and s.id = {id} {KnownTo(self)}",
            stop
        );

    /// <summary>The same, and it stays as it is until the transaction ends.</summary>
    public async Task<Mentorship?> Hold(MentorshipId id, PersonId self, CancellationToken stop)
    {
        await work.Do($"select from mentoring.mentorship where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, self, stop);
    }

    /// <summary>One that goes on, for what the two do in it.</summary>
    public async Task<Outcome<Mentorship>> Running(MentorshipId id, PersonId self, CancellationToken stop) =>
        await Find(id, self, stop) switch
        {
            null => new NotFound(),
            { State: MentorshipState.Active } running => running,
            _ => new MentorshipErrors.NotGoingOn(),
        };

    /// <summary>What the two have with each other that is not over, no matter who of them is the mentor.</summary>
    public Task<MentorshipId?> Between(PersonId one, PersonId other, CancellationToken stop) =>
        First(
            $"""
            select id from mentoring.mentorship where community_id = {work.Community} and state <> 'over'
              and (mentor_id = {one} and trainee_id = {other} or mentor_id = {other} and trainee_id = {one}) order by made_at limit 1
            """,
            stop
        );

    /// <summary>Pairs of mentor and trainee that have something with each other which is not over.</summary>
    public async Task<HashSet<(PersonId Mentor, PersonId Trainee)>> Pairs(CancellationToken stop) =>
        [
            .. await work.List<(PersonId, PersonId)>(
                $"select mentor_id, trainee_id from mentoring.mentorship where community_id = {work.Community} and state <> 'over'",
                stop
            ),
        ];

    /// <summary>How many came out of a round, by how far they are.</summary>
    public async Task<Dictionary<MentorshipState, int>> CountOf(MentorRoundId round, CancellationToken stop) =>
        (
            await work.List<(MentorshipState State, int Count)>(
                $"""
                select state, count(*)::int from mentoring.mentorship
                where community_id = {work.Community} and round_id = {round} group by state
                """,
                stop
            )
        ).ToDictionary(r => r.State, r => r.Count);

    /// <returns>Null: the two have something with each other already.</returns>
    public Task<MentorshipId?> Ask(PersonId mentor, PersonId trainee, string goal, CancellationToken stop) =>
        Add(null, mentor, trainee, MentorshipState.Asked, goal, clock.Now, stop);

    /// <summary>A round proposes it; the place is held from now on.</summary>
    /// <exception cref="PostgresException">The mentor has no place left: <c>no_more_than_one_can_take</c>.</exception>
    public Task<MentorshipId?> Propose(MentorRoundId round, PersonId mentor, PersonId trainee, string goal, CancellationToken stop) =>
        Add(round, mentor, trainee, MentorshipState.Proposed, goal, null, stop);

    private async Task<MentorshipId?> Add(
        MentorRoundId? round,
        PersonId mentor,
        PersonId trainee,
        MentorshipState state,
        string goal,
        Instant? traineeYes,
        CancellationToken stop
    )
    {
        var id = Id.New<MentorshipId>(clock);
        return
            await work.Do(
                $"""
                insert into mentoring.mentorship (community_id, id, round_id, mentor_id, trainee_id, state, goal, made_at, trainee_yes_at)
                values ({work.Community}, {id}, {round}, {mentor}, {trainee}, {state}, {goal}, {clock.Now}, {traineeYes})
                on conflict (community_id, mentor_id, trainee_id) where state <> 'over' do nothing
                """,
                stop
            ) == 1
            ? id
            : null;
    }

    /// <summary>One of the two agrees; once both have, it goes on. The last place of a mentor goes to one alone: <c>no_more_than_one_can_take</c>.</summary>
    public async Task<Outcome<Done>> Accept(Mentorship mentorship, PersonId self, CancellationToken stop)
    {
        var (today, byMentor) = (clock.Today(work.Community.Zone), self == mentorship.Mentor);
        var both = byMentor ? mentorship.TraineeYesAt is not null : mentorship.MentorYesAt is not null;
        try
        {
            await work.Do(
                $"""
                update mentoring.mentorship set
                  mentor_yes_at = case when {byMentor} then {clock.Now} else mentor_yes_at end,
                  trainee_yes_at = case when {byMentor} then trainee_yes_at else {clock.Now} end,
                  state = case when {both} then 'active' else state end,
                  begun_on = case when {both} then {today} else begun_on end,
                  ends_on = case when {both} then {today.PlusMonths(Mentorship.UsualMonths)} else ends_on end
                where community_id = {work.Community} and id = {mentorship.Id} and state in ('asked', 'proposed')
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_one_can_take")
        {
            return new MentorErrors.Full();
        }
    }

    /// <summary>What was asked or proposed comes to nothing, and leaves no trace; the place is free.</summary>
    public async Task<bool> Drop(MentorshipId id, CancellationToken stop) =>
        await work.Do(
            $"delete from mentoring.mentorship where community_id = {work.Community} and id = {id} and state in ('asked', 'proposed')",
            stop
        ) == 1;

    public async Task<bool> SetEnd(MentorshipId id, LocalDate endsOn, CancellationToken stop) =>
        await work.Do(
            $"update mentoring.mentorship set ends_on = {endsOn} where community_id = {work.Community} and id = {id} and state = 'active'",
            stop
        ) == 1;

    public async Task<bool> End(MentorshipId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.mentorship set state = 'over', ended_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and state = 'active'
            """,
            stop
        ) == 1;

    /// <summary>It goes on after all, where the mentor still has the place and the two have begun no other.</summary>
    public async Task<Outcome<Done>> Reopen(MentorshipId id, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"""
                    update mentoring.mentorship set state = 'active', ended_at = null
                    where community_id = {work.Community} and id = {id} and state = 'over'
                    """,
                    stop
                ) == 1
                ? Done.It
                : new MentorshipErrors.NotOver();
        }
        catch (PostgresException full) when (full.ConstraintName == "no_more_than_one_can_take")
        {
            return new MentorErrors.Full();
        }
        catch (PostgresException twice) when (twice.ConstraintName == "one_mentorship_of_two")
        {
            return new MentorErrors.AskedAlready();
        }
    }

    public Task Thank(Mentorship mentorship, PersonId self, string? thanks, CancellationToken stop) =>
        work.Do(
            $"""
            update mentoring.mentorship set
              mentor_thanks = case when {self == mentorship.Mentor} then {thanks} else mentor_thanks end,
              trainee_thanks = case when {self == mentorship.Mentor} then trainee_thanks else {thanks} end
            where community_id = {work.Community} and id = {mentorship.Id}
            """,
            stop
        );

    private static Statement KnownTo(PersonId self) =>
        $"""
            and (s.trainee_id = {self} or s.mentor_id = {self} and not (s.state = 'asked' and exists (
              select from mentoring.mentor_refusal r where r.community_id = s.community_id and r.person_id = s.mentor_id and r.other_id = s.trainee_id)))
            """;

    private async Task<MentorshipId?> First(Statement statement, CancellationToken stop) =>
        await work.List<MentorshipId>(statement, stop) is [var id, ..] ? id : null;
}
