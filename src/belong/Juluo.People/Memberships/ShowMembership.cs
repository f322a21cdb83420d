namespace Juluo.People;

/// <summary>GET /people/{id}/membership — shows a person's membership to operators, with its history and the next step.</summary>
[Get("/people/{id}/membership", "people.manage", Page = typeof(MembershipPage))]
internal sealed class ShowMembership(
    MembershipStore store,
    RoleStore roles,
    RoleGiving giving,
    Sites sites,
    PeopleFacade people,
    PersonStore persons,
    App app,
    IServiceProvider services
) : Slice<ShowMembership.Input, MembershipOutput>
{
    public sealed record Input(PersonId Id);

    public override async Task<Outcome<MembershipOutput>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var steps = await store.Of(input.Id, stop);
        var names = await people.Named([input.Id, .. steps.Select(s => s.By).OfType<PersonId>()], stop);
        if (!names.TryGetValue(input.Id, out var person) || await persons.Find(input.Id, stop) is not { } row)
            return new NotFound();
        return new MembershipOutput(
            person,
            row.TrialUntil,
            row.LeftOn,
            StepLine.From(steps, names),
            await roles.Of(input.Id, stop),
            await roles.All(stop),
            [.. (await sites.All(stop)).Where(s => s.ClosedAt is null)],
            await giving.RefusesToEnd(caller, input.Id, stop) is null,
            person.State == PersonState.Alumni ? await ItemsOfLeaver.All(app, services, input.Id, stop) : []
        );
    }
}

/// <summary>A membership as operators see it, with the possible next steps.</summary>
/// <param name="Own">The custom roles, which can be assigned.</param>
/// <param name="MayEnd">True if the reader may put this person on trial, pause the membership or end it.</param>
/// <param name="StillOpen">The open items of a person who has left: to be settled or kept, such as a booking.</param>
public sealed record MembershipOutput(
    PersonCard Person,
    LocalDate? TrialUntil,
    LocalDate? LeftOn,
    IReadOnlyList<StepLine> Steps,
    IReadOnlyList<HeldRole> Roles,
    IReadOnlyList<CustomRole> Own,
    IReadOnlyList<Site> Sites,
    bool MayEnd,
    IReadOnlyList<ItemsOfLeaver.Item> StillOpen
);
