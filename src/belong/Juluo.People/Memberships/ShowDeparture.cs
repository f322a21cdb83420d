namespace Juluo.People;

/// <summary>GET /people/{id}/departure — lists a person's open items for operators before they pause or end the membership, and what happens to each.</summary>
[Get("/people/{id}/departure", "people.manage", Page = typeof(DeparturePage))]
internal sealed class ShowDeparture(App app, IServiceProvider services, PeopleFacade people, RoleGiving giving, MembershipStore memberships)
    : Slice<ShowDeparture.Input, DepartureOutput>
{
    public sealed record Input(PersonId Id);

    public override async Task<Outcome<DepartureOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person || person.State == PersonState.Alumni)
            return new NotFound();
        return new DepartureOutput(
            person,
            await ItemsOfLeaver.All(app, services, input.Id, stop),
            await giving.RefusesToEnd(caller, input.Id, stop) is null,
            await memberships.LastOperator(input.Id, stop)
        );
    }
}

/// <summary>The open items of a person who may leave.</summary>
/// <param name="MayEnd">True if the reader may pause or end this membership.</param>
/// <param name="Bound">The reason why it can be neither paused nor ended now, or null.</param>
public sealed record DepartureOutput(
    PersonCard Person,
    IReadOnlyList<ItemsOfLeaver.Item> Open,
    bool MayEnd,
    [property: JsonIgnore] Error? Bound
);
