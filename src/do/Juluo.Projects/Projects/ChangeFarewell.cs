namespace Juluo.Projects;

/// <summary>POST /projects/{id}/farewell — changes what is said at the end of a project: thanks, what was learned, and who carries what on.</summary>
[Post(
    "/projects/{id}/farewell",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Changes = typeof(ShowProject),
    Then = "/projects/{id}",
    Say = "projects.project.farewell-changed"
)]
internal sealed class ChangeFarewell(UnitOfWork work, Clock clock) : Slice<ChangeFarewell.Input, Done>
{
    public sealed record Input(ProjectId Id, string? Farewell = null, string? CarriedOn = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectStore(work, clock);
        if (await store.Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (project.EndedAt is null)
            return new ProjectErrors.HasNotEnded();
        if (!ProjectRights.Of(project, caller).Reopen)
            return new ProjectErrors.OnlyForLeads();
        var said = new Farewell(input.Farewell, input.CarriedOn);
        if (said.Check() is { Count: > 0 } wrong)
            return wrong;
        await store.ChangeFarewell(project.Id, said, stop);
        return Done.It;
    }
}
