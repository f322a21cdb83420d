namespace Juluo.Projects;

/// <summary>GET /projects/{id}/repository — shows the form in which a team describes its repository as publiccode.yml.</summary>
[Get("/projects/{id}/repository", ProjectRights.TakePart, Page = typeof(RepositoryPage))]
public sealed class ShowRepository(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowRepository.Input, ShowRepository.Output>
{
    public sealed record Input(ProjectId Id);

    /// <param name="Text">The saved file, or a draft if there is none.</param>
    /// <param name="Written">True if the file has been saved before.</param>
    /// <param name="Leads">True if the caller leads the project and can therefore import a civic.json.</param>
    public sealed record Output(Project Project, string Text, bool Written, [property: JsonIgnore] bool Leads);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProjectStore(work, clock).Find(input.Id, caller, stop) is not { } project)
            return new NotFound();
        var rights = ProjectRights.Of(project, caller);
        if (!rights.Work)
            return new NotFound();
        if (await new RepositoryStore(work, clock).File(project.Id, stop) is { } file)
            return new Output(project, file, true, rights.Lead);
        var leads = (await new TeamStore(work, clock).Of(project.Id, TeamState.Here, stop)).Where(m => m.Leads).Select(m => m.Person);
        var cards = await people.Named([.. leads], stop);
        return new Output(project, PublicCodeDraft.Of(project, [.. cards.Values.Select(c => c.Name)]), false, rights.Lead);
    }
}
