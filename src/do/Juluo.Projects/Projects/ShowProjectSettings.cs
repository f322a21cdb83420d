namespace Juluo.Projects;

/// <summary>GET /projects/{id}/settings — shows the forms with which those who lead a project change it, recruit people, and end it.</summary>
[Get("/projects/{id}/settings", ProjectRights.TakePart, Page = typeof(ProjectSettingsPage))]
public sealed class ShowProjectSettings(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowProjectSettings.Input, ShowProjectSettings.Output>
{
    private const int MostFound = 8;

    /// <param name="Find">A name to search for among people to invite.</param>
    public sealed record Input(ProjectId Id, string? Find = null);

    /// <param name="Found">People outside the team whose names match, best first.</param>
    public sealed record Output(
        Project Project,
        ProjectRights Rights,
        IReadOnlyList<TeamMember> Team,
        IReadOnlyList<Opening> Openings,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        string? Find,
        IReadOnlyList<PersonCard> Found
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var rights = ProjectRights.Of(project, caller);
        if (!rights.Lead && !rights.Reopen)
            return new NotFound();
        var teams = new TeamStore(work, clock);
        var team = await teams.Of(project.Id, TeamState.Here, stop);
        var find = FormText.Some(input.Find);
        var found = find is null ? [] : await Find(find, await teams.Near(project.Id, stop), stop);
        var cards = await people.Named([.. team.Select(m => m.Person)], stop);
        return new Output(
            project,
            rights,
            [.. team.Where(m => cards.ContainsKey(m.Person))],
            await teams.Openings(project.Id, stop),
            cards,
            find,
            found
        );
    }

    private async Task<List<PersonCard>> Find(string find, HashSet<PersonId> near, CancellationToken stop) =>
        [
            .. (await people.All(stop))
                .Where(p => p.Here && !near.Contains(p.Id))
                .Select(p => (Person: p, Score: SearchScore.Of(find, p.Name, p.LatinName)))
                .Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score)
                .Take(MostFound)
                .Select(p => p.Person),
        ];
}
