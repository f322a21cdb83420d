namespace Juluo.Projects;

/// <summary>POST /projects/{id}/milestones/{milestone}/removal — removes a milestone. It can be restored.</summary>
[Post(
    "/projects/{id}/milestones/{milestone}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#milestones",
    Say = "projects.milestone.removed",
    Undo = "/projects/{id}/milestones/{milestone}/return"
)]
internal sealed class RemoveMilestone(UnitOfWork work, Clock clock) : Slice<RemoveMilestone.Input, Done>
{
    public sealed record Input(ProjectId Id, MilestoneId Milestone);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Remove(work, clock, input.Id, input.Milestone, removed: true, caller, stop);

    internal static async Task<Outcome<Done>> Remove(
        UnitOfWork work,
        Clock clock,
        ProjectId id,
        MilestoneId milestone,
        bool removed,
        Caller caller,
        CancellationToken stop
    )
    {
        if (await new ProjectStore(work, clock).Find(id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Work)
            return project.EndedAt is null ? new ProjectErrors.OnlyForTeam() : new ProjectErrors.HasEnded();
        return await new MilestoneStore(work, clock).Remove(project.Id, milestone, removed, stop) ? Done.It : new NotFound();
    }
}
