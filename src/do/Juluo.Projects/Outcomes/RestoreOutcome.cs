namespace Juluo.Projects;

/// <summary>POST /projects/{id}/outcomes/{outcome}/return — restores a removed outcome.</summary>
[Post("/projects/{id}/outcomes/{outcome}/return", ProjectRights.TakePart, Form = typeof(ShowProject), Then = "/projects/{id}#outcomes")]
internal sealed class RestoreOutcome(UnitOfWork work, Clock clock) : Slice<RestoreOutcome.Input, Done>
{
    public sealed record Input(ProjectId Id, OutcomeId Outcome);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        RemoveOutcome.Remove(work, clock, input.Id, input.Outcome, removed: false, caller, stop);
}
