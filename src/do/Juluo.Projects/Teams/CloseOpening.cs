namespace Juluo.Projects;

/// <summary>POST /projects/{id}/openings/{opening}/closing — closes an opening: no one can ask for it any more. Who fills it stays.</summary>
[Post(
    "/projects/{id}/openings/{opening}/closing",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectSettings),
    Then = "/projects/{id}/settings#openings",
    Say = "projects.opening.closed",
    Undo = "/projects/{id}/openings/{opening}/reopening"
)]
internal sealed class CloseOpening(UnitOfWork work, Clock clock) : Slice<CloseOpening.Input, Done>
{
    public sealed record Input(ProjectId Id, OpeningId Opening);

    public override Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Close(work, clock, input.Id, input.Opening, closed: true, caller, stop);

    internal static async Task<Outcome<Done>> Close(
        UnitOfWork work,
        Clock clock,
        ProjectId id,
        OpeningId opening,
        bool closed,
        Caller caller,
        CancellationToken stop
    )
    {
        var teams = new TeamStore(work, clock);
        if (
            await new ProjectStore(work, clock).Find(id, caller, stop) is not { } project
            || await teams.FindOpening(project.Id, opening, stop) is null
        )
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        await teams.Close(project.Id, opening, closed, stop);
        return Done.It;
    }
}
