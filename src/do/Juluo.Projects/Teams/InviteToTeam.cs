namespace Juluo.Projects;

/// <summary>POST /projects/{id}/invitations — invites a person of the community into the team. The person accepts or declines.</summary>
[Post(
    "/projects/{id}/invitations",
    ProjectRights.TakePart,
    Form = typeof(ShowProjectSettings),
    Then = "/projects/{id}",
    Say = "projects.team.invited",
    Undo = "/projects/{id}/invitations/{person}/withdrawal"
)]
internal sealed class InviteToTeam(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier) : Slice<InviteToTeam.Input, Done>
{
    public sealed record Input(
        ProjectId Id,
        PersonId Person,
        OpeningId? Opening = null,
        [Length(TeamMember.MostWords, Lines = true)] string? Words = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Hold(input.Id, caller, stop) is not { } project)
            return new NotFound();
        if (!ProjectRights.Of(project, caller).Lead)
            return new ProjectErrors.OnlyForLeads();
        var words = input.Words;
        if (await people.Find(input.Person, stop) is not { Here: true } person)
            return new NotOffered("person");
        var teams = new TeamStore(work, clock);
        if (input.Opening is { } opening && await teams.FindOpening(project.Id, opening, stop) is not { IsOpen: true })
            return new TeamErrors.OpeningFilled();
        return await Invite(teams, notifier, (project.Id, project.Name), caller.Name, person.Id, input.Opening, words, clock.Now, stop)
            ? Done.It
            : new TeamErrors.InAlready();
    }

    /// <summary>Invites and notifies the person.</summary>
    /// <returns>False if the person is already in the team, has asked or was invited.</returns>
    internal static async Task<bool> Invite(
        TeamStore teams,
        Notifier notifier,
        (ProjectId Id, LocalizedText Name) project,
        string? by,
        PersonId person,
        OpeningId? opening,
        string? words,
        Instant now,
        CancellationToken stop
    )
    {
        if (!await teams.Invite(project.Id, person, opening, words, stop))
            return false;
        await notifier.Notify(
            person,
            new(
                ProjectNotices.Team,
                $"project:{project.Id}:invited:{person}:{now}",
                "projects.told.invited",
                new { name = by, project = project.Name },
                $"/projects/{project.Id}"
            )
            {
                Quote = words,
            },
            stop
        );
        return true;
    }
}
