namespace Juluo.Projects;

/// <summary>POST /projects — starts a project, which the caller leads. It may answer a brief.</summary>
[Post("/projects", ProjectRights.Start, Form = typeof(NewProject), Then = "/projects/{Id}", Say = "projects.project.started")]
internal sealed class StartProject(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<StartProject.Input, Created<ProjectId>>
{
    private const int MostInvited = 12;

    /// <param name="Brief">The brief that it answers.</param>
    /// <param name="Invite">People to invite into the team at once.</param>
    public sealed record Input(BriefId? Brief = null, IReadOnlyList<PersonId>? Invite = null) : ProjectForm;

    public override async Task<Outcome<Created<ProjectId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var said = input.Whole();
        if (said.Past(clock.Today(caller.Community.Zone)) is { } past)
            return past;
        var brief = input.Brief is { } asked ? await new BriefStore(work, clock).Find(asked, caller.May(ProjectRights.See), stop) : null;
        if (input.Brief is not null && brief is null)
            return new NotOffered("brief");
        if (brief is { ClosedAt: not null })
            return new BriefErrors.Closed();
        var invite = (input.Invite ?? []).Distinct().Where(p => p != caller.Self).ToList();
        if (invite.Count > MostInvited)
            return new TeamErrors.TooManyInvited(MostInvited);
        var invited = await people.Named(invite, stop);
        if (!invite.TrueForAll(p => invited.TryGetValue(p, out var card) && card.Here))
            return new NotOffered("invite");
        var id = await new ProjectStore(work, clock).Start(said, brief?.Id, caller.Self, stop);
        if (brief is { PostedBy: { } who } && who != caller.Self && said.Visibility != ProjectVisibility.Team)
            await notifier.Notify(
                who,
                new(
                    ProjectNotices.Brief,
                    $"project:{id}:answers",
                    "projects.told.answers",
                    new { brief = brief.Title, project = said.Name },
                    $"/projects/{id}"
                ),
                stop
            );
        foreach (var person in invite)
            await InviteToTeam.Invite(
                new TeamStore(work, clock),
                notifier,
                (id, said.Name!),
                caller.Name,
                person,
                null,
                null,
                clock.Now,
                stop
            );
        return new Created<ProjectId>(id);
    }
}
