namespace Juluo.Projects;

/// <summary>On the public face: what the community makes and made together, as far as it is public.</summary>
[Named("projects-at-front")]
[Widget(Dashboard.Front, Requires.Nothing, typeof(ProjectsAtFrontWidget), 40)]
public sealed class ProjectsAtFront(UnitOfWork work, Clock clock) : Slice<Nothing, ProjectsAtFront.Output>
{
    private const int Most = 3;

    /// <param name="More">There are more than these.</param>
    public sealed record Output(IReadOnlyList<Project> Projects, bool More);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // Also a member sees here what visitors see.
        var all = await new ProjectStore(work, clock).All(null, member: false, stop);
        return all.Count == 0 ? new NotFound() : new Output([.. all.Take(Most)], all.Count > Most);
    }
}
