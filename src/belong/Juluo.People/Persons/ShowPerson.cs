namespace Juluo.People;

/// <summary>GET /people/{id} — shows a person as others may see them, with widgets of other modules. An operator sees the address too, and that view is logged.</summary>
[Get("/people/{id}", "people.see", Page = typeof(PersonPage))]
public sealed class ShowPerson(UnitOfWork work, PeopleFacade people, WhoIsTied tied, DashboardWidgets widgets, Audit audit, Clock clock)
    : Slice<OfPerson, ShowPerson.Output>
{
    public sealed record Output(PersonCard Person, ProfileView Says, IReadOnlyList<DashboardView.Filled> Widgets);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        // A merged person is shown as the person they were merged into.
        if (await people.Find(input.Id, stop) is { } kept && kept.Id != input.Id)
            input = new(kept.Id);
        var relation = await Relations.Between(caller, input.Id, tied, stop);
        if (
            await people.SeenAs(input.Id, relation, stop) is not { } person
            || await new ProfileReader(work).Read(input.Id, stop) is not { } profile
        )
            return new NotFound();
        var says = profile.SeenBy(relation, clock.Now);
        // Alumni are named where they took part; their profile is shown only if they wish it.
        if (person is { State: PersonState.Alumni, KeepsProfile: false } && relation != Relation.Self)
        {
            person = person with { LatinName = null, Trade = null, Needs = [], Offers = [], Photo = null };
            says = new(null, null, null, null, [], [], [], null, null, null);
        }

        if (says.Email is null && profile.Email is { } hidden && caller.May("people.manage"))
        {
            await audit.Looked(caller.Self, person.Id, "address", stop);
            says = says with { Email = hidden };
        }
        return new Output(person, says, await widgets.Fill(Dashboard.Person, input, caller, stop));
    }
}
