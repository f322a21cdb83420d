namespace Juluo.Access;

/// <summary>GET /access-groups — lists the access groups: who may open which doors at which hours.</summary>
[Get("/access-groups", SpacesModule.Manage, Page = typeof(AccessGroupsPage))]
public sealed class ListAccessGroups(UnitOfWork work, Clock clock, AccessChoices choices) : Slice<Nothing, ListAccessGroups.Output>
{
    public sealed record Output(
        IReadOnlyList<AccessGroup> Groups,
        [property: System.Text.Json.Serialization.JsonIgnore] AccessChoices.Output Choices
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            [.. (await new AccessGroupStore(work, clock).All(stop)).Where(g => !g.Retired)],
            await choices.Read(withPeople: false, stop)
        );
}
