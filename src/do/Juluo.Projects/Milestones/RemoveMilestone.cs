namespace Juluo.Projects;

/// <summary>POST /projects/{id}/milestones/{milestone}/removal — removes a milestone. It can be restored.</summary>
[Post(
    "/projects/{id}/milestones/{milestone}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "#milestones",
    Say = "projects.milestone.removed"
)]
internal class RemoveMilestone(UnitOfWork work, Clock clock) : Reversible<RemoveMilestone.Input>
{
    public sealed record Input(ProjectId Id, MilestoneId Milestone);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        return await new MilestoneStore(work, clock).Remove(project.Id, input.Milestone, done, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /projects/{id}/milestones/{milestone}/return — restores a removed milestone.</summary>
[Undo("/projects/{id}/milestones/{milestone}/return")]
internal sealed class RestoreMilestone(UnitOfWork work, Clock clock) : RemoveMilestone(work, clock);
