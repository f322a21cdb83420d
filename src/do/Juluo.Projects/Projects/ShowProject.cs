namespace Juluo.Projects;

/// <summary>GET /projects/{id} — shows a project: its purpose, team and openings, its progress and its outcomes.</summary>
[Get("/projects/{id}", Requires.Nothing, Page = typeof(ProjectPage))]
public sealed class ShowProject(UnitOfWork work, Clock clock, PeopleFacade people, DashboardWidgets widgets)
    : Slice<ShowProject.Input, ShowProject.Output>
{
    private const int MostEntries = 10;

    /// <param name="All">True for the whole log, false for its latest entries.</param>
    public sealed record Input(ProjectId Id, bool All = false);

    /// <param name="Unnamed">The number of people in the team whose names the reader cannot see.</param>
    /// <param name="Asking">People who asked to join; empty unless the caller may answer.</param>
    /// <param name="Invited">People who were invited and have not answered; empty unless the caller is in the team or leads it.</param>
    /// <param name="Log">The entries, latest first; empty for visitors.</param>
    /// <param name="Attachments">All attachments for the team; for others, those shown on the page.</param>
    /// <param name="Code">The project's publiccode.yml; null if it has none.</param>
    /// <param name="Bound">The reason why the caller cannot leave the team now; null if they can.</param>
    /// <param name="Agreement">The state of the team's agreement; null if the reader is not in the team.</param>
    public sealed record Output(
        Project Project,
        Brief? Brief,
        ProjectRights Rights,
        IReadOnlyList<TeamMember> Team,
        int Unnamed,
        IReadOnlyList<TeamMember> Asking,
        IReadOnlyList<TeamMember> Invited,
        IReadOnlyList<Opening> Openings,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<Milestone> Milestones,
        IReadOnlyList<LogEntry> Log,
        LogTotals Totals,
        bool MoreLog,
        IReadOnlyList<ProjectOutcome> Outcomes,
        IReadOnlyList<Attachment> Attachments,
        TeamAgreementState? Agreement,
        PublicCode? Code,
        LocalDate Today,
        bool Visitor,
        IReadOnlyList<DashboardView.Filled> Widgets,
        [property: JsonIgnore] Error? Bound
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProjectRights.See);
        if (await new ProjectStore(work, clock).Find(input.Id, caller.Person, member, stop) is not { } project)
            return new NotFound();
        var rights = ProjectRights.Of(project, caller);
        var teams = new TeamStore(work, clock);
        var team = await teams.Of(project.Id, TeamState.Here, stop);
        var shown = member ? team : team.FindAll(m => m.Named);
        var asking = rights.Lead ? await teams.Of(project.Id, TeamState.Asked, stop) : [];
        var invited = project.IsMine || rights.Lead ? await teams.Of(project.Id, TeamState.Invited, stop) : [];
        var logs = new LogStore(work, clock);
        var log = member ? await logs.Of(project.Id, input.All ? LogStore.Most : MostEntries + 1, stop) : [];
        var cards = await people.Named(
            [.. shown.Concat(asking).Concat(invited).Select(m => m.Person).Concat(log.SelectMany(l => l.People)).Distinct()],
            stop
        );
        var (agreements, brief) = (new TeamAgreementStore(work, clock), project.Brief);
        return new Output(
            project,
            brief is { } id ? await new BriefStore(work, clock).Find(id, member, stop) : null,
            rights,
            [.. shown.Where(m => cards.ContainsKey(m.Person))],
            team.Count - shown.Count(m => cards.ContainsKey(m.Person)),
            asking,
            invited,
            await teams.Openings(project.Id, stop),
            cards,
            await new MilestoneStore(work, clock).Of(project.Id, stop),
            input.All ? log : [.. log.Take(MostEntries)],
            member ? await logs.Totals(project.Id, stop) : LogTotals.None,
            !input.All && log.Count > MostEntries,
            await new OutcomeStore(work, clock).Of(project.Id, stop),
            await new AttachmentStore(work, clock).Of(project.Id, project.IsMine, stop),
            project.IsMine ? await agreements.State(project.Id, caller.Self, stop) : null,
            await new RepositoryStore(work, clock).Find(project.Id, stop),
            clock.Today(caller.Community.Zone),
            !member,
            await widgets.Fill(OfProject.Dashboard, new OfProject(project, rights), caller, stop),
            project is { IsMine: true, EndedAt: null } ? TeamStore.Bound(team, caller.Self) : null
        );
    }
}
