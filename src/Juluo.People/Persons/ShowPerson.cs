using Juluo.Kernel;

namespace Juluo.People;

/// <summary>GET /people/{id} — a person as others may see them. An operator sees the address too, and that look is noted.</summary>
[Get("/people/{id}", "people.see", Page = typeof(PersonPage))]
public sealed class ShowPerson(PeopleDirectory people, Audit audit) : Slice<ShowPerson.Input, ShowPerson.Output>
{
    public sealed record Input(PersonId Id);

    /// <param name="Email">Null unless the caller may see it.</param>
    public sealed record Output(PersonCard Person, string? Email);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        var address = caller.May("people.manage") ? person.Email : null;
        if (address is not null)
            await audit.Looked(caller.Self, person.Id, "address", stop);
        return new Output(person, address);
    }
}
