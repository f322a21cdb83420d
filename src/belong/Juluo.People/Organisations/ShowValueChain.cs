namespace Juluo.People;

/// <summary>GET /organisations/chain — how things come about among the organisations, trade by trade, and where the chain has gaps.</summary>
[Get("/organisations/chain", "people.see", Page = typeof(ValueChainPage))]
internal sealed class ShowValueChain(UnitOfWork work, Clock clock) : Slice<Nothing, ValueChain>
{
    public override async Task<Outcome<ValueChain>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var reader = new OrganisationReader(work, clock);
        return ValueChain.Of(await reader.Read(null, stop), await reader.Links(null, stop));
    }
}
