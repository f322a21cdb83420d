using Juluo.Kernel;

namespace Juluo.People;

/// <summary>GET /people/{id} — a person as others may see them, with what other rooms bring. An operator sees the address too, and that look is noted.</summary>
[Get("/people/{id}", "people.see", Page = typeof(PersonPage))]
public sealed class ShowPerson(PeopleDirectory people, BoardPanels panels, Audit audit) : Slice<OfPerson, ShowPerson.Output>
{
    /// <param name="Email">Null unless the caller may see it.</param>
    public sealed record Output(PersonCard Person, string? Email, IReadOnlyList<BoardView.Filled> Panels);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        // Alumni are named where they took part; what they said of themselves is shown only if they wish it.
        if (person is { State: PersonState.Alumni, KeepsProfile: false } && person.Id != caller.Person)
            person = person with { Needs = [], Offers = [], Trade = null };
        var address = caller.May("people.manage") ? person.Email : null;
        if (address is not null)
            await audit.Looked(caller.Self, person.Id, "address", stop);
        return new Output(person, address, await panels.Fill(Board.Person, input, caller, stop));
    }
}
