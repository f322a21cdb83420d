namespace Juluo.Mentoring;

/// <summary>Training groups and their trainees. Trainees who left are excluded; the database refuses a trainee when all places are taken (<c>group_has_room</c>).</summary>
internal sealed class TrainingStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the training groups: running ones, then ended ones, each with the latest start first.</summary>
    public Task<List<TrainingGroup>> All(PersonId? self, CancellationToken stop) =>
        work.List<TrainingGroup>($"{As(self)} order by g.ended_at is not null, g.starts_on desc, g.id", stop);

    public Task<TrainingGroup?> Find(TrainingGroupId id, PersonId? self, CancellationToken stop) =>
        work.Find<TrainingGroup>($"{As(self)} and g.id = {id}", stop);

    /// <summary>Finds a running group that the caller leads; operators count as leads of every group.</summary>
    public async Task<Outcome<TrainingGroup>> Led(TrainingGroupId id, Caller caller, CancellationToken stop) =>
        await Find(id, caller.Person, stop) switch
        {
            null => new NotFound(),
            { EndedAt: not null } => new TrainingErrors.HasEnded(),
            { } group when Leads(group, caller) => group,
            _ => new TrainingErrors.OnlyForLead(),
        };

    public static bool Leads(TrainingGroup group, Caller caller) =>
        caller.May(MentoringRights.TakePart) && (group.Lead == caller.Person || caller.May(MentoringRights.Manage));

    public async Task<TrainingGroupId> Start(TrainingForm said, PersonId lead, CancellationToken stop)
    {
        var id = Id.New<TrainingGroupId>(clock);
        await work.Do(
            $"""
            insert into mentoring.training_group (community_id, id, name_zh, name_en, about, lead_id, places, starts_on, ends_on, made_at)
            values ({work.Community}, {id}, {said.Name?.Said}, {said.About}, {lead}, {said.Places}, {said.StartsOn}, {said.EndsOn}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    public Task Change(TrainingGroupId id, TrainingForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update mentoring.training_group set (name_zh, name_en) = ({said.Name?.Said}), about = {said.About}, places = {said.Places},
              starts_on = {said.StartsOn}, ends_on = {said.EndsOn}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public async Task<bool> End(TrainingGroupId id, bool ended, string? farewell, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.training_group set ended_at = {clock.NowIf(ended)}, farewell = coalesce({farewell}, farewell)
            where community_id = {work.Community} and id = {id} and (ended_at is null) = {ended}
            """,
            stop
        ) == 1;

    public Task SetLead(TrainingGroupId id, PersonId? lead, CancellationToken stop) =>
        work.Do($"update mentoring.training_group set lead_id = {lead} where community_id = {work.Community} and id = {id}", stop);

    /// <returns>False if someone else has taken it first.</returns>
    public async Task<bool> TakeLead(TrainingGroupId id, PersonId lead, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.training_group set lead_id = {lead}
            where community_id = {work.Community} and id = {id} and lead_id is null
            """,
            stop
        ) == 1;

    /// <summary>Returns the trainees who have not left, in the order in which they joined.</summary>
    public Task<List<PersonId>> People(TrainingGroupId id, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select person_id from mentoring.training_member
            where community_id = {work.Community} and group_id = {id} and ended_on is null order by since, person_id
            """,
            stop
        );

    /// <summary>Adds a trainee. Fails if the last place has gone to someone else (<c>group_has_room</c>).</summary>
    public async Task<Outcome<Done>> Join(TrainingGroupId id, PersonId person, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into mentoring.training_member (community_id, group_id, person_id, since)
                values ({work.Community}, {id}, {person}, {clock.Today(work.Community.Zone)})
                on conflict (community_id, group_id, person_id) do update set ended_on = null
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException full) when (full.ConstraintName == "group_has_room")
        {
            return new TrainingErrors.Full();
        }
    }

    public async Task<bool> Leave(TrainingGroupId id, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.training_member set ended_on = {clock.Today(work.Community.Zone)}
            where community_id = {work.Community} and group_id = {id} and person_id = {person} and ended_on is null
            """,
            stop
        ) == 1;

    private Statement As(PersonId? self) =>
        $"""
            select g.id, g.name_zh, g.name_en, g.about, g.lead_id as lead, g.places, g.starts_on, g.ends_on, g.made_at, g.ended_at, g.farewell,
              (select count(*) from mentoring.training_member m where m.community_id = g.community_id and m.group_id = g.id
                and m.ended_on is null)::int as people,
              exists (select from mentoring.training_member m where m.community_id = g.community_id and m.group_id = g.id
                and m.person_id = {self} and m.ended_on is null) as mine,
              (select count(distinct r.person_id) from mentoring.recruitment r where r.community_id = g.community_id and r.group_id = g.id
                and r.removed_at is null)::int as recruited
            from mentoring.training_group g where g.community_id = {work.Community}
            """;
}
