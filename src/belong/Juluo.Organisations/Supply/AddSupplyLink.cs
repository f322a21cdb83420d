namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/links — adds a link to an organisation that it buys from, makes goods for, or distributes for.</summary>
[Post("/organisations/{id}/links", OrganisationRights.Own, Form = typeof(ShowOrganisation), Say = "organisations.supply.added")]
internal sealed class AddSupplyLink(UnitOfWork work, Clock clock) : Slice<AddSupplyLink.Input, Done>
{
    public const int MostNote = 120;

    public sealed record Input(
        OrganisationId Id,
        [Required] OrganisationId? To = null,
        SupplyKind Kind = SupplyKind.BuysFrom,
        [Length(MostNote)] string? Note = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        if (input.To is not { } to || !await new OrganisationStore(work, clock).Has(to, stop))
            return new Missing(nameof(input.To));
        return await new SupplyStore(work).Add(input.Id, to, input.Kind, input.Note, stop);
    }
}
