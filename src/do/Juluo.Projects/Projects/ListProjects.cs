namespace Juluo.Projects;

/// <summary>GET /projects — lists the projects that the caller may see: the caller's own first, then running ones, then ended ones. Visitors read the public ones.</summary>
[Get("/projects", Requires.Nothing, Page = typeof(ProjectsPage))]
public sealed class ListProjects(UnitOfWork work, Clock clock) : Slice<ListProjects.Input, ListProjects.Output>
{
    public const int MostFind = 80;

    /// <param name="Find">Text to find in a project's name, summary or description.</param>
    public sealed record Input([Length(MostFind)] string? Find = null);

    public sealed record Output(IReadOnlyList<Project> Projects, string? Find, bool MayStart, bool Visitor);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var find = input.Find;
        var member = caller.May(ProjectRights.See);
        var all = await new ProjectStore(work, clock).All(caller.Person, member, stop);
        if (find is not null)
            all =
            [
                .. all.Select(p => (Project: p, Score: Matches(find, p)))
                    .Where(p => p.Score > 0)
                    .OrderByDescending(p => p.Score)
                    .Select(p => p.Project),
            ];
        return new Output(all, find, caller.May(ProjectRights.Start), !member);
    }

    /// <summary>Returns how well a project matches a search, 0 to 1.</summary>
    internal static double Matches(string find, Project project) =>
        Math.Max(SearchScore.Of(find, project.Name, project.Summary), SearchText.Has(project.About, find) ? SearchScore.Nearly : 0);
}
