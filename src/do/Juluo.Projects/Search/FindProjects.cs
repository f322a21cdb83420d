namespace Juluo.Projects;

/// <summary>Finds projects that the caller may see, by name, summary and description.</summary>
[SearchSource("project", Requires.Nothing, 55)]
internal sealed class FindProjects(UnitOfWork work, Clock clock) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop) =>
        (await new ProjectStore(work, clock).All(caller.Person, caller.May(ProjectRights.See), stop))
            .Select(p => new SearchHit(p.Name, p.Summary, $"/projects/{p.Id}", ListProjects.Matches(input.Text, p)))
            .Where(h => h.Score > 0)
            .ToList();
}
