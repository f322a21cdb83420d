namespace Juluo.Projects;

/// <summary>POST /projects/{id}/requests — asks to join a project's team, either for one of its openings or without one.</summary>
[Post(
    "/projects/{id}/requests",
    ProjectRights.TakePart,
    Form = typeof(ShowProject),
    Say = "projects.team.asked",
    Undo = "/projects/{id}/departure"
)]
internal sealed class RequestToJoinTeam(UnitOfWork work, Clock clock, Notifier notifier) : Slice<RequestToJoinTeam.Input, Done>
{
    public sealed record Input(ProjectId Id, OpeningId? Opening = null, [Length(TeamMember.MostWords, Lines = true)] string? Words = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var words = input.Words;
        if (project.EndedAt is not null)
            return new ProjectErrors.HasEnded();
        if (!ProjectRights.Of(project, caller).Ask)
            return new TeamErrors.InAlready();
        var teams = new TeamStore(work, clock);
        if (input.Opening is { } opening && await teams.FindOpening(project.Id, opening, stop) is not { IsOpen: true })
            return new TeamErrors.OpeningFilled();
        if (!await teams.Ask(project.Id, caller.Self, input.Opening, words, stop))
            return new TeamErrors.InAlready();
        await notifier.Notify(
            (await teams.Of(project.Id, TeamState.Here, stop)).FindAll(m => m.Leads).ConvertAll(m => m.Person),
            new(
                ProjectNotices.Team,
                $"project:{project.Id}:asked:{caller.Self}:{clock.Now}",
                "projects.told.asked",
                new { name = caller.Name, project = project.Name },
                $"/projects/{project.Id}"
            )
            {
                Quote = words,
            },
            stop
        );
        return Done.It;
    }
}
