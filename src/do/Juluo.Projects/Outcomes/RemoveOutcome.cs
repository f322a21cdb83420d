namespace Juluo.Projects;

/// <summary>POST /projects/{id}/outcomes/{outcome}/removal — removes an outcome. It can be restored.</summary>
[Post(
    "/projects/{id}/outcomes/{outcome}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "/projects/{id}#outcomes",
    Say = "projects.outcome.removed",
    Undo = "/projects/{id}/outcomes/{outcome}/return"
)]
internal sealed class RemoveOutcome(UnitOfWork work, Clock clock) : Slice<RemoveOutcome.Input, Done>
{
    public sealed record Input(ProjectId Id, OutcomeId Outcome);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Remove(work, clock, input.Id, input.Outcome, removed: true, caller, stop);

    internal static async Task<Outcome<Done>> Remove(
        UnitOfWork work,
        Clock clock,
        ProjectId id,
        OutcomeId outcome,
        bool removed,
        Caller caller,
        CancellationToken stop
    )
    {
        var project = await new ProjectStore(work, clock).ToAddTo(id, caller, stop);
        if (project.Failed)
            return project.As<Done>();
        return await new OutcomeStore(work, clock).Remove(id, outcome, removed, stop) ? Done.It : new NotFound();
    }
}
