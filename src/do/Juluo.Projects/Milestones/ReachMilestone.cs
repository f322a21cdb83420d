namespace Juluo.Projects;

/// <summary>POST /projects/{id}/milestones/{milestone}/reaching — marks a milestone as reached. The team has delivered it together: evidence of co-operation.</summary>
[Post(
    "/projects/{id}/milestones/{milestone}/reaching",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#milestones",
    Say = "projects.milestone.reached",
    Undo = "/projects/{id}/milestones/{milestone}/reopening"
)]
internal sealed class ReachMilestone(UnitOfWork work, Clock clock) : Slice<ReachMilestone.Input, Done>
{
    public sealed record Input(ProjectId Id, MilestoneId Milestone);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        if (!await new MilestoneStore(work, clock).Reach(project.Id, input.Milestone, clock.Today(caller.Community.Zone), stop))
            return new NotFound();
        return Done.It;
    }
}
