namespace Juluo.Projects;

/// <summary>POST /projects/{id}/milestones/{milestone}/reopening — marks a milestone as not reached after all.</summary>
[Post(
    "/projects/{id}/milestones/{milestone}/reopening",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#milestones",
    Say = "projects.milestone.reopened"
)]
internal sealed class ReopenMilestone(UnitOfWork work, Clock clock) : Slice<ReopenMilestone.Input, Done>
{
    public sealed record Input(ProjectId Id, MilestoneId Milestone);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        return await new MilestoneStore(work, clock).Reach(project.Id, input.Milestone, null, stop) ? Done.It : new NotFound();
    }
}
