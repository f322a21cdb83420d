namespace Juluo.Projects;

/// <summary>The widget on the public home page with the latest public projects.</summary>
[Named("projects-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(ProjectsAtFrontWidget), 40)]
public sealed class ProjectsAtFront(UnitOfWork work, Clock clock) : Slice<Nothing, ProjectsAtFront.Output>
{
    private const int Most = 3;

    /// <param name="More">True if there are more public projects than the widget shows.</param>
    public sealed record Output(IReadOnlyList<Project> Projects, bool More);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // Members see the same as visitors here.
        var all = await new ProjectStore(work, clock).All(null, member: false, stop);
        return all.Count == 0 ? new NotFound() : new Output([.. all.Take(Most)], all.Count > Most);
    }
}
