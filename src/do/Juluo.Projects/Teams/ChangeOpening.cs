namespace Juluo.Projects;

/// <summary>POST /projects/{id}/openings/{opening}/details — changes an opening. It keeps at least as many places as are filled.</summary>
[Post(
    "/projects/{id}/openings/{opening}/details",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectSettings),
    Then = "#openings",
    Say = "projects.opening.changed"
)]
internal sealed class ChangeOpening(UnitOfWork work, Clock clock) : Slice<ChangeOpening.Input, Done>
{
    public sealed record Input(ProjectId Id, OpeningId Opening) : OpeningForm;

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var teams = new TeamStore(work, clock);
        if (
            await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project
            || await teams.FindOpening(project.Id, input.Opening, stop) is not { } opening
        )
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        if (input.Places < opening.Filled)
            return new TeamErrors.FewerThanFilled(opening.Filled);
        return await teams.ChangeOpening(project.Id, input.Opening, input, stop);
    }
}
