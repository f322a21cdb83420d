namespace Juluo.Organisations;

/// <summary>GET /organisations/chain — shows the value chain of the organisations by industry, and its gaps.</summary>
[Get("/organisations/chain", "people.see", Page = typeof(ValueChainPage))]
internal sealed class ShowValueChain(UnitOfWork work, Clock clock, ProfessionsFacade professions) : Slice<Nothing, ValueChain>
{
    public override async Task<Outcome<ValueChain>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        ValueChain.Of(await new OrganisationReader(work, clock, professions).All(stop), await new SupplyStore(work).All(stop));
}
