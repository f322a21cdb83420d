namespace Juluo.Projects;

/// <summary>The widget on a person's page with the projects that they are or were in, as far as the reader may see them.</summary>
[Named("projects-of-person")]
[Widget(Dashboard.Person, Requires.Nothing, typeof(ProjectsOfPersonWidget), 30)]
public sealed class ProjectsOfPerson(UnitOfWork work, Clock clock) : Slice<OfPerson, ProjectsOfPerson.Output>
{
    private const int Most = 12;

    public sealed record Output(IReadOnlyList<Project> Projects);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        var projects = await new ProjectStore(work, clock).Of(input.Id, caller.Person, caller.May(ProjectRights.See), stop);
        return projects.Count == 0 ? new NotFound() : new Output([.. projects.Take(Most)]);
    }
}
