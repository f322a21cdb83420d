namespace Juluo.Collaborations;

/// <summary>The widget on a project's page with the collaborations that cover it.</summary>
[Named("collaborations-of-project")]
[Widget(OfProject.Dashboard, Requires.Nothing, typeof(CollaborationsOfProjectWidget), 20)]
public sealed class CollaborationsOfProject(UnitOfWork work, Clock clock) : Slice<OfProject, CollaborationsOfProject.Output>
{
    public sealed record Output(IReadOnlyList<Collaboration> Collaborations);

    public override async Task<Outcome<Output>> Handle(OfProject input, Caller caller, CancellationToken stop)
    {
        var store = new CollaborationStore(work, clock);
        var those = new List<Collaboration>();
        foreach (var id in await store.Covering(input.Project.Id, stop))
            if (await store.Find(id, caller, stop) is { } collaboration)
                those.Add(collaboration);
        return those.Count == 0 ? new NotFound() : new Output(those);
    }
}
