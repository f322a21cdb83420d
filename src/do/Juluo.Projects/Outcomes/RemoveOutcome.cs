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
        if (await new ProjectStore(work, clock).Find(id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Add)
            return new ProjectErrors.OnlyForTeam();
        return await new OutcomeStore(work, clock).Remove(project.Id, outcome, removed, stop) ? Done.It : new NotFound();
    }
}
