namespace Juluo.Access;

/// <summary>GET /access-groups/{id} — shows an access group: its doors and hours, and the people it lets in.</summary>
[Get("/access-groups/{id}", SpacesModule.Manage, Page = typeof(AccessGroupPage))]
public sealed class ShowAccessGroup(UnitOfWork work, Clock clock, PeopleFacade directory, AccessChoices choices)
    : Slice<ShowAccessGroup.Input, ShowAccessGroup.Output>
{
    public sealed record Input(AccessGroupId Id);

    public sealed record Output(
        AccessGroup Group,
        IReadOnlyList<PersonCard> Named,
        [property: System.Text.Json.Serialization.JsonIgnore] AccessChoices.Output Choices
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new AccessGroupStore(work, clock).Find(input.Id, stop) is not { Retired: false } group)
            return new NotFound();
        return new Output(
            group,
            [.. (await directory.Named([.. group.People], stop)).Values.OrderBy(p => p.Name)],
            await choices.Read(withPeople: true, stop)
        );
    }
}
