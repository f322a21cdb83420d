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
internal sealed class ReachMilestone(UnitOfWork work, Clock clock, Outbox outbox) : Slice<ReachMilestone.Input, Done>
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
        var team = (await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop)).ConvertAll(m => m.Person);
        await outbox.Publish(Cooperation.Of(InteractionKind.Deliverable, team, clock.Now, 0, $"milestone:{input.Milestone}"), stop);
        return Done.It;
    }
}
