namespace Juluo.People;

/// <summary>POST /organisations — writes an organisation down. It is theirs who did, and those who work there.</summary>
[Post(
    "/organisations",
    OrganisationRights.Own,
    Form = typeof(ListOrganisations),
    Then = "/organisations/{Id}",
    Say = "people.organisation.added"
)]
internal sealed class AddOrganisation(UnitOfWork work, Clock clock) : Slice<AddOrganisation.Input, AddOrganisation.Output>
{
    public sealed record Input(
        string Name = "",
        string? LatinName = null,
        OrganisationKind Kind = OrganisationKind.Firm,
        TradeId? Trade = null,
        string? Sentence = null,
        string? Site = null,
        bool Outside = false
    );

    public sealed record Output(OrganisationId Id) : ICreated<OrganisationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var added = await new OrganisationStore(work, clock).Add(
            new(input.Name, input.LatinName, input.Kind, input.Trade, input.Sentence, input.Site, input.Outside),
            caller.Self,
            stop
        );
        return added.Failed ? added.As<Output>() : new Output(added.Value);
    }
}
