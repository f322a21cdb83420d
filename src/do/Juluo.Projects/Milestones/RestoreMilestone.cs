namespace Juluo.Projects;

/// <summary>POST /projects/{id}/milestones/{milestone}/return — restores a removed milestone.</summary>
[Post(
    "/projects/{id}/milestones/{milestone}/return",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#milestones"
)]
internal sealed class RestoreMilestone(UnitOfWork work, Clock clock) : Slice<RestoreMilestone.Input, Done>
{
    public sealed record Input(ProjectId Id, MilestoneId Milestone);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        RemoveMilestone.Remove(work, clock, input.Id, input.Milestone, removed: false, caller, stop);
}
