namespace Juluo.Access;

/// <summary>POST /people/{id}/credentials/presented — assigns the card that was just presented to a reader, so that no one has to type its number.</summary>
[Post(
    "/people/{id}/credentials/presented",
    SpacesModule.Reception,
    Form = typeof(ListCredentials),
    Say = "access.credential.added",
    Undo = "/credentials/{Id}/revocation"
)]
internal sealed class AssignPresentedCard(CredentialStore credentials, AccessEventStore passings, PeopleFacade directory, Audit audit)
    : Slice<AssignPresentedCard.Input, AssignPresentedCard.Output>
{
    public sealed record Input(PersonId Id, AccessEventId Passing, string? Label = null);

    public sealed record Output(CredentialId Id) : ICreated<CredentialId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await directory.Find(input.Id, stop) is not { Here: true })
            return new NotFound();
        if (input.Label?.Trim().Length > Credential.MostLabel)
            return new CredentialErrors.LabelTooLong(Credential.MostLabel);
        if (
            (await passings.Unknown(stop)).FirstOrDefault(c => c.Id == input.Passing) is not { } card
            || await passings.Presented(card.Id, stop) is not { } hash
        )
            return new CredentialErrors.NotPresented();
        var added = await credentials.AddPresented(input.Id, card.Kind, hash, input.Label, caller.Self, stop);
        if (added.Failed)
            return added.As<Output>();
        await audit.Did(caller.Person, "access.credential.add", input.Id.ToString(), new { card.Kind }, stop);
        return new Output(added.Value);
    }
}
