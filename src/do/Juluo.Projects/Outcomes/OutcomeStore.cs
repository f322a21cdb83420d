namespace Juluo.Projects;

/// <summary>Outcomes of projects. Removed ones are excluded but kept, so that a removal can be undone.</summary>
internal sealed class OutcomeStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns a project's outcomes, latest first.</summary>
    public Task<List<ProjectOutcome>> Of(ProjectId project, CancellationToken stop) => Read($"and o.project_id = {project}", stop);

    /// <summary>Returns the outcomes of all projects that a reader may see, latest first.</summary>
    /// <param name="member">True for a reader of the community; false for a visitor, who reads public projects only.</param>
    public Task<List<ProjectOutcome>> All(bool member, CancellationToken stop) =>
        Read($"and (p.visibility = 'public' or p.visibility = 'community' and {member})", stop);

    /// <param name="Outcome">The outcome; null for a project without any.</param>
    public sealed record OfCommunityInAlliance(
        CommunityId OfCommunity,
        ProjectId Project,
        LocalizedText Name,
        ProjectEnding? Ending,
        ProjectOutcome? Outcome
    );

    private sealed record AllianceRow(
        CommunityId OfCommunity,
        ProjectId Project,
        LocalizedText Name,
        ProjectEnding? Ending,
        OutcomeId? Id,
        OutcomeKind? Kind,
        string? Title,
        LocalDate? OnDay,
        string? Evidence,
        int? Band,
        int[]? Goals
    );

    /// <summary>Returns the public projects of an alliance's communities, with one row per outcome.</summary>
    /// <param name="member">True for a reader of the community; false for a visitor, who reads of communities that may be named in public.</param>
    public async Task<List<OfCommunityInAlliance>> OfAlliance(AllianceId alliance, bool member, CancellationToken stop) =>
        (
            await work.List<AllianceRow>(
                $"""
                select of_community, project, name_zh, name_en, ending, id, kind, title, on_day, evidence, band, goals
                from projects.alliance_impact({alliance}, {!member})
                """,
                stop
            )
        ).ConvertAll(r => new OfCommunityInAlliance(
            r.OfCommunity,
            r.Project,
            r.Name,
            r.Ending,
            r.Id is { } id
                ? new ProjectOutcome(id, r.Project, r.Kind!.Value, r.Title!, r.OnDay!.Value, r.Evidence, r.Band, r.Goals ?? [])
                : null
        ));

    private Task<List<ProjectOutcome>> Read(Statement of, CancellationToken stop) =>
        work.List<ProjectOutcome>(
            $"""
            select o.id, o.project_id as project, o.kind, o.title, o.on_day, o.evidence, o.band, o.goals
            from projects.outcome o join projects.project p on p.community_id = o.community_id and p.id = o.project_id
            where o.community_id = {work.Community} and o.removed_at is null {of} order by o.on_day desc, o.id desc
            """,
            stop
        );

    public async Task<OutcomeId> Add(ProjectId project, OutcomeForm said, LocalDate on, PersonId by, CancellationToken stop)
    {
        var id = Id.New<OutcomeId>(clock);
        await work.Do(
            $"""
            insert into projects.outcome (community_id, id, project_id, kind, title, on_day, evidence, band, goals, added_at, added_by)
            values ({work.Community}, {id}, {project}, {said.Kind}, {said.Title}, {on}, {said.EvidenceAddress}, {said.Band}, {said.GoalList},
              {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    public async Task<bool> Remove(ProjectId project, OutcomeId id, bool removed, CancellationToken stop) =>
        await work.Do(
            $"""
            update projects.outcome set removed_at = {clock.NowIf(removed)}
            where community_id = {work.Community} and project_id = {project} and id = {id}
            """,
            stop
        ) == 1;
}
