namespace Juluo.Mentoring;

/// <summary>Goals and sessions of mentorships. Removed ones are excluded but kept, so that a removal can be undone.</summary>
internal sealed class MentorshipRecordStore(UnitOfWork work, Clock clock)
{
    public Task<List<MentorshipGoal>> Goals(MentorshipId id, CancellationToken stop) =>
        work.List<MentorshipGoal>(
            $"""
            select id, text, reached_on from mentoring.mentorship_goal
            where community_id = {work.Community} and mentorship_id = {id} and removed_at is null order by id
            """,
            stop
        );

    /// <summary>Returns the sessions, latest day first.</summary>
    public Task<List<MentorshipSession>> Sessions(MentorshipId id, CancellationToken stop) =>
        work.List<MentorshipSession>(
            $"""
            select id, on_day, minutes, about from mentoring.mentorship_session
            where community_id = {work.Community} and mentorship_id = {id} and removed_at is null order by on_day desc, id desc
            """,
            stop
        );

    public async Task<MentorshipGoalId> AddGoal(MentorshipId mentorship, string text, CancellationToken stop)
    {
        var id = Id.New<MentorshipGoalId>(clock);
        await work.Do(
            $"""
            insert into mentoring.mentorship_goal (community_id, id, mentorship_id, text)
            values ({work.Community}, {id}, {mentorship}, {text})
            """,
            stop
        );
        return id;
    }

    /// <returns>False if there is no such goal, or it already has that state.</returns>
    public async Task<bool> ReachGoal(MentorshipId mentorship, MentorshipGoalId id, LocalDate? on, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.mentorship_goal set reached_on = {on}
            where community_id = {work.Community} and mentorship_id = {mentorship} and id = {id} and removed_at is null
              and (reached_on is null) = ({on}::date is not null)
            """,
            stop
        ) == 1;

    public async Task<bool> RemoveGoal(MentorshipId mentorship, MentorshipGoalId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.mentorship_goal set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and mentorship_id = {mentorship} and id = {id}
            """,
            stop
        ) == 1;

    public async Task<MentorshipSessionId> AddSession(
        MentorshipId mentorship,
        LocalDate onDay,
        int minutes,
        string? about,
        CancellationToken stop
    )
    {
        var id = Id.New<MentorshipSessionId>(clock);
        await work.Do(
            $"""
            insert into mentoring.mentorship_session (community_id, id, mentorship_id, on_day, minutes, about, written_at)
            values ({work.Community}, {id}, {mentorship}, {onDay}, {minutes}, {about}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    public async Task<bool> RemoveSession(MentorshipId mentorship, MentorshipSessionId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.mentorship_session set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and mentorship_id = {mentorship} and id = {id}
            """,
            stop
        ) == 1;
}
