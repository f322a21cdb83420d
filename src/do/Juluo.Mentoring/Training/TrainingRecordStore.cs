namespace Juluo.Mentoring;

/// <summary>Sessions and recruitments of training groups. Removed ones are excluded but kept, so that a removal can be undone.</summary>
internal sealed class TrainingRecordStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the sessions, latest day first.</summary>
    public Task<List<TrainingSession>> Sessions(TrainingGroupId group, CancellationToken stop) =>
        work.List<TrainingSession>(
            $"""
            select s.id, s.on_day, s.minutes, s.about,
              (select coalesce(array_agg(p.person_id order by p.person_id), array[]::uuid[]) from mentoring.training_presence p
                where p.community_id = s.community_id and p.session_id = s.id) as people
            from mentoring.training_session s
            where s.community_id = {work.Community} and s.group_id = {group} and s.removed_at is null order by s.on_day desc, s.id desc
            """,
            stop
        );

    public async Task<TrainingSessionId> AddSession(
        TrainingGroup group,
        LocalDate onDay,
        int minutes,
        string? about,
        IReadOnlyList<PersonId> people,
        CancellationToken stop
    )
    {
        var id = Id.New<TrainingSessionId>(clock);
        await work.Do(
            $"""
            insert into mentoring.training_session (community_id, id, group_id, lead_id, on_day, minutes, about, written_at)
            values ({work.Community}, {id}, {group.Id}, {group.Lead}, {onDay}, {minutes}, {about}, {clock.Now})
            """,
            stop
        );
        await work.Do(
            $"""
            insert into mentoring.training_presence (community_id, session_id, person_id)
            select {work.Community}, {id}, p from unnest({people}::uuid[]) as p
            """,
            stop
        );
        return id;
    }

    public async Task<bool> RemoveSession(TrainingGroupId group, TrainingSessionId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.training_session set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and group_id = {group} and id = {id}
            """,
            stop
        ) == 1;

    public Task<List<Recruitment>> Recruitments(TrainingGroupId group, CancellationToken stop) =>
        work.List<Recruitment>(
            $"""
            select id, person_id as person, organisation_id as organisation, project_id as project, elsewhere, on_day
            from mentoring.recruitment where community_id = {work.Community} and group_id = {group} and removed_at is null order by on_day, id
            """,
            stop
        );

    public async Task<RecruitmentId> Recruit(TrainingGroupId group, Recruitment said, CancellationToken stop)
    {
        var id = Id.New<RecruitmentId>(clock);
        await work.Do(
            $"""
            insert into mentoring.recruitment (community_id, id, group_id, person_id, organisation_id, project_id, elsewhere, on_day)
            values ({work.Community}, {id}, {group}, {said.Person}, {said.Organisation}, {said.Project}, {said.Elsewhere}, {said.OnDay})
            """,
            stop
        );
        return id;
    }

    /// <param name="by">The person that the record must be about; null for anyone.</param>
    public async Task<bool> RemoveRecruitment(
        TrainingGroupId group,
        RecruitmentId id,
        PersonId? by,
        bool removed,
        CancellationToken stop
    ) =>
        await work.Do(
            $"""
            update mentoring.recruitment set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and group_id = {group} and id = {id} and ({by}::uuid is null or person_id = {by})
            """,
            stop
        ) == 1;
}
