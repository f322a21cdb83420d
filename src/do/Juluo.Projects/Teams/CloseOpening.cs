namespace Juluo.Projects;

/// <summary>POST /projects/{id}/openings/{opening}/closing — closes an opening, so that no one can ask for it. People who already fill it stay.</summary>
[Post(
    "/projects/{id}/openings/{opening}/closing",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectSettings),
    Then = "#openings",
    Say = "projects.opening.closed"
)]
internal class CloseOpening(UnitOfWork work, Clock clock) : Reversible<CloseOpening.Input>
{
    public sealed record Input(ProjectId Id, OpeningId Opening);

    protected override async Task<Outcome<Done>> Set(Input input, bool done, Caller caller, CancellationToken stop)
    {
        var teams = new TeamStore(work, clock);
        if (
            await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project
            || await teams.FindOpening(project.Id, input.Opening, stop) is null
        )
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        await teams.Close(project.Id, input.Opening, done, stop);
        return Done.It;
    }
}

/// <summary>POST /projects/{id}/openings/{opening}/reopening — reopens a closed opening.</summary>
[Undo("/projects/{id}/openings/{opening}/reopening", Say = "projects.opening.added")]
internal sealed class ReopenOpening(UnitOfWork work, Clock clock) : CloseOpening(work, clock);
