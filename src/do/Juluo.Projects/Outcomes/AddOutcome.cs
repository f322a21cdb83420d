namespace Juluo.Projects;

/// <summary>POST /projects/{id}/outcomes — adds an outcome of a project: a product, a contract, a dataset. This works after the project has ended, too, because many outcomes come later.</summary>
[Post("/projects/{id}/outcomes", ProjectRights.TakePart, Form = typeof(ShowProject), Then = "#outcomes", Say = "projects.outcome.added")]
internal sealed class AddOutcome(UnitOfWork work, Clock clock, Outbox outbox) : Slice<AddOutcome.Input, Created<OutcomeId>>
{
    private const int Most = 100;

    public sealed record Input(ProjectId Id) : OutcomeForm;

    public override async Task<Outcome<Created<OutcomeId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var projects = new ProjectStore(work, clock);
        var found = await projects.ToAddTo(input.Id, caller, stop);
        if (found.Failed)
            return found.As<Created<OutcomeId>>();
        var project = found.Value;
        var today = clock.Today(caller.Community.Zone);
        await projects.Lock(project.Id, stop);
        var store = new OutcomeStore(work, clock);
        if ((await store.Of(project.Id, stop)).Count >= Most)
            return new OutcomeErrors.TooMany(Most);
        var on = input.OnDay ?? today;
        var id = await store.Add(project.Id, input, on, caller.Self, stop);
        if (project.Visibility != ProjectVisibility.Team)
            await outbox.Publish(new OutcomeAdded(project.Id, input.Kind, on), stop);
        return new Created<OutcomeId>(id);
    }
}
