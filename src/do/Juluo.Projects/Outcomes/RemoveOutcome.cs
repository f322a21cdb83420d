namespace Juluo.Projects;

/// <summary>POST /projects/{id}/outcomes/{outcome}/removal — removes an outcome. It can be restored.</summary>
[Post(
    "/projects/{id}/outcomes/{outcome}/removal",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Then = "#outcomes",
    Say = "projects.outcome.removed"
)]
internal class RemoveOutcome(UnitOfWork work, Clock clock) : Reversible<RemoveOutcome.Input>
{
    public sealed record Input(ProjectId Id, OutcomeId Outcome);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var project = await new ProjectStore(work, clock).ToAddTo(input.Id, caller, stop);
        if (project.Failed)
            return project.As<Done>();
        return await new OutcomeStore(work, clock).Remove(input.Id, input.Outcome, done, stop) ? Done.It : new NotFound();
    }
}

/// <summary>POST /projects/{id}/outcomes/{outcome}/return — restores a removed outcome.</summary>
[Undo("/projects/{id}/outcomes/{outcome}/return")]
internal sealed class RestoreOutcome(UnitOfWork work, Clock clock) : RemoveOutcome(work, clock);
