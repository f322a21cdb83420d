namespace Juluo.Projects;

/// <summary>POST /projects/{id}/farewell — changes the farewell of an ended project (thanks, lessons, and who continues which work) and its visibility.</summary>
[Post(
    "/projects/{id}/farewell",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Changes = typeof(ShowProject),
    Say = "projects.project.farewell-changed"
)]
internal sealed class ChangeFarewell(UnitOfWork work, Clock clock) : Slice<ChangeFarewell.Input, Done>
{
    /// <param name="Visibility">The new visibility; null to keep it.</param>
    public sealed record Input(
        ProjectId Id,
        [Length(Project.MostFarewell, Lines = true)] string? Farewell = null,
        [Length(Project.MostCarriedOn, Lines = true)] string? CarriedOn = null,
        ProjectVisibility? Visibility = null
    );

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
        if (input.Visibility is { } unknown && !Enum.IsDefined(unknown))
            return new NotOffered("visibility");
        await store.ChangeFarewell(project.Id, said, input.Visibility ?? project.Visibility, stop);
        return Done.It;
    }
}
