namespace Juluo.Projects;

/// <summary>POST /projects/{id}/openings — adds an opening: a role in the team that people can ask for.</summary>
[Post(
    "/projects/{id}/openings",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectSettings),
    Then = "#openings",
    Say = "projects.opening.added"
)]
internal sealed class AddOpening(UnitOfWork work, Clock clock) : Slice<AddOpening.Input, Created<OpeningId>>
{
    public sealed record Input(ProjectId Id) : OpeningForm;

    public override async Task<Outcome<Created<OpeningId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var teams = new TeamStore(work, clock);
        if ((await teams.Openings(project.Id, stop)).Count >= Opening.MostOfAProject)
            return new TeamErrors.OutOfRange(null, 1, Opening.MostOfAProject);
        return new Created<OpeningId>(await teams.AddOpening(project.Id, input, stop));
    }
}
