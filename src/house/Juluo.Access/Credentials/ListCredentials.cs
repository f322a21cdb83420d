namespace Juluo.Access;

/// <summary>GET /people/{id}/credentials — lists the keys and cards of a person, and a card that was just presented to a reader, to be assigned to them.</summary>
[Get("/people/{id}/credentials", SpacesModule.Reception, Page = typeof(CredentialsPage))]
public sealed class ListCredentials(
    UnitOfWork work,
    Clock clock,
    CredentialStore credentials,
    AccessEventStore passings,
    PeopleFacade directory,
    Audit audit
) : Slice<ListCredentials.Input, ListCredentials.Output>
{
    public sealed record Input(PersonId Id);

    public sealed record Output(
        PersonCard Person,
        IReadOnlyList<Credential> Credentials,
        IReadOnlyList<UnknownCard> Presented,
        IReadOnlyDictionary<Guid, Door> Doors,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await directory.Find(input.Id, stop) is not { } person)
            return new NotFound();
        if (caller.Person is { } looker)
            await audit.Looked(looker, person.Id, "credentials", stop);
        return new Output(
            person,
            await credentials.Of(person.Id, stop),
            await passings.Unknown(stop),
            (await new DoorStore(work, clock).All(stop)).ToDictionary(d => d.Id.Value),
            clock.Now
        );
    }
}
