using Juluo.Kernel;

namespace Juluo.People;

/// <summary>GET /people/{id} — a person as others may see them, with what other rooms bring. An operator sees the address too, and that look is noted.</summary>
[Get("/people/{id}", "people.see", Page = typeof(PersonPage))]
public sealed class ShowPerson(Work work, PeopleDirectory people, WhoIsTied tied, BoardPanels panels, Audit audit, Clock clock)
    : Slice<OfPerson, ShowPerson.Output>
{
    public sealed record Output(PersonCard Person, ProfileView Says, IReadOnlyList<BoardView.Filled> Panels);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        var relation = await Relations.Between(caller, input.Id, tied, stop);
        if (
            await people.SeenAs(input.Id, relation, stop) is not { } person
            || await new ProfileReader(work).Read(input.Id, stop) is not { } profile
        )
            return new NotFound();
        var says = profile.SeenBy(relation, clock.Now);
        if (says.Email is null && profile.Email is { } hidden && caller.May("people.manage"))
        {
            await audit.Looked(caller.Self, person.Id, "address", stop);
            says = says with { Email = hidden };
        }
        return new Output(person, says, await panels.Fill(Board.Person, input, caller, stop));
    }
}
