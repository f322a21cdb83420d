namespace Juluo.Projects;

/// <summary>POST /projects/{id}/details — changes a project's description, visibility and planned dates.</summary>
[Post(
    "/projects/{id}/details",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectSettings),
    Changes = typeof(ShowProjectSettings),
    Then = "/projects/{id}",
    Say = "projects.project.changed"
)]
internal sealed class ChangeProject(UnitOfWork work, Clock clock) : Slice<ChangeProject.Input, Done>
{
    public sealed record Input(ProjectId Id) : ProjectForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ProjectStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var said = input.Whole();
        // A planned end that has passed may stay; a new one must not be in the past.
        if (said.Past(said.EndsOn == project.EndsOn ? null : clock.Today(caller.Community.Zone)) is { } past)
            return past;
        await store.Change(project.Id, said, stop);
        return Done.It;
    }
}
