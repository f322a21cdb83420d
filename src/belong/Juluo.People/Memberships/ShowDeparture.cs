namespace Juluo.People;

/// <summary>GET /people/{id}/departure — lists for operators, before they pause or end a membership, what of that person is still open, and what becomes of it.</summary>
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
            await OpenItems.All(app, services, input.Id, stop),
            await giving.RefusesToEnd(caller, input.Id, stop) is null,
            await memberships.LastOperator(input.Id, stop)
        );
    }
}

/// <summary>What of a person is still open.</summary>
/// <param name="MayEnd">Whether the reader may pause or end this membership.</param>
/// <param name="Bound">Why it can be neither paused nor ended now.</param>
public sealed record DepartureOutput(
    PersonCard Person,
    IReadOnlyList<OpenItems.Item> Open,
    bool MayEnd,
    [property: JsonIgnore] Error? Bound
);
