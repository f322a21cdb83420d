namespace Juluo.Mentoring;

/// <summary>
/// Mentorships, and requests for them. Methods with <c>self</c> find only those of which the person is mentor or trainee, and hide from mentors the requests of people whom they
/// refused.
/// </summary>
internal sealed class MentorshipStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        s.id, s.round_id as round, s.mentor_id as mentor, s.trainee_id as trainee, s.state, s.goal, s.made_at, s.mentor_yes_at,
        s.trainee_yes_at, s.begun_on, s.ends_on, s.ended_at, s.mentor_thanks, s.trainee_thanks
        """
    );

    /// <summary>Returns a person's mentorships: unanswered, then running, then ended ones, latest first in each. Requests from people whom they refused are left out.</summary>
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

    /// <summary>Finds a mentorship and locks it until the transaction ends.</summary>
    public async Task<Mentorship?> Hold(MentorshipId id, PersonId self, CancellationToken stop)
    {
        await work.Do($"select from mentoring.mentorship where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, self, stop);
    }

    /// <summary>Finds a running mentorship, for changes by its people; otherwise returns the error.</summary>
    public async Task<Outcome<Mentorship>> Running(MentorshipId id, PersonId self, CancellationToken stop) =>
        await Find(id, self, stop) switch
        {
            null => new NotFound(),
            { State: MentorshipState.Active } running => running,
            _ => new MentorshipErrors.NotGoingOn(),
        };

    /// <summary>Finds a mentorship or request between two people that is not over, whichever of them is the mentor.</summary>
    public Task<MentorshipId?> Between(PersonId one, PersonId other, CancellationToken stop) =>
        First(
            $"""
            select id from mentoring.mentorship where community_id = {work.Community} and state <> 'over'
              and (mentor_id = {one} and trainee_id = {other} or mentor_id = {other} and trainee_id = {one}) order by made_at limit 1
            """,
            stop
        );

    /// <summary>Returns the pairs of mentor and trainee with a mentorship or request that is not over.</summary>
    public async Task<HashSet<(PersonId Mentor, PersonId Trainee)>> Pairs(CancellationToken stop) =>
        [
            .. await work.List<(PersonId, PersonId)>(
                $"select mentor_id, trainee_id from mentoring.mentorship where community_id = {work.Community} and state <> 'over'",
                stop
            ),
        ];

    /// <summary>Returns the number of mentorships from a round, by state; states without any are left out.</summary>
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

    /// <returns>Null if the two already have a mentorship or request that is not over.</returns>
    public Task<MentorshipId?> Ask(PersonId mentor, PersonId trainee, string goal, CancellationToken stop) =>
        Add(null, mentor, trainee, MentorshipState.Asked, goal, clock.Now, stop);

    /// <summary>Adds the proposal of a round, which takes up a place of the mentor. Null if the two already have a mentorship or request that is not over.</summary>
    /// <exception cref="PostgresException">The mentor has no place left (<c>no_more_than_one_can_take</c>).</exception>
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

    /// <summary>
    /// Records one person's acceptance; once both have accepted, the mentorship is active. Fails if the mentor's last place has gone to someone else (<c>no_more_than_one_can_take</c>).
    /// </summary>
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

    /// <summary>Deletes a request or a proposal without a trace, which frees the place.</summary>
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

    /// <summary>Reopens an ended mentorship. Fails if the mentor has no place left, or the two have begun another one.</summary>
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
