namespace Juluo.Access;

/// <summary>POST /people/{id}/credentials — assigns a card to a person by its number.</summary>
[Post(
    "/people/{id}/credentials",
    SpacesModule.Reception,
    Form = typeof(ListCredentials),
    Say = "access.credential.added",
    Undo = "/credentials/{Id}/revocation"
)]
internal sealed class AssignCard(CredentialStore credentials, Clock clock, PeopleFacade directory, Audit audit)
    : Slice<AssignCard.Input, AssignCard.Output>
{
    /// <param name="LastDay">The last day on which the card opens doors; null if it does until it is revoked.</param>
    public sealed record Input(
        PersonId Id,
        string Number = "",
        NumberFormat Format = NumberFormat.Hex,
        string? Label = null,
        LocalDate? LastDay = null
    );

    public sealed record Output(CredentialId Id) : ICreated<CredentialId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await directory.Find(input.Id, stop) is not { Here: true })
            return new NotFound();
        if (TypedNumber.Read(input.Number, input.Format) is not { } presented)
            return new CredentialErrors.NoNumber();
        if (input.Label?.Trim().Length > Credential.MostLabel)
            return new CredentialErrors.LabelTooLong(Credential.MostLabel);
        if (input.LastDay is { } day && (day < clock.Today(caller.Community.Zone) || day.Year > 2200))
            return new CredentialErrors.EndIsPast();
        var ends = input.LastDay?.PlusDays(1).AtStartOfDayInZone(caller.Community.Zone).ToInstant();
        var added = await credentials.Add(input.Id, presented, input.Label, ends, caller.Person, stop);
        if (added.Failed)
            return added.As<Output>();
        await audit.Did(caller.Person, "access.credential.add", input.Id.ToString(), new { presented.Kind }, stop);
        return new Output(added.Value);
    }
}
