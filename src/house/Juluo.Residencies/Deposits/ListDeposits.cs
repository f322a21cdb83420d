namespace Juluo.Residencies;

/// <summary>GET /deposits — lists for the desk the deposits that are owed or held, with their owners.</summary>
[Get("/deposits", SpacesModule.Reception, Page = typeof(DepositsPage))]
public sealed class ListDeposits(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<Nothing, ListDeposits.Output>
{
    internal const int Most = 500;

    public sealed record Output(IReadOnlyList<Deposit> Deposits, IReadOnlyDictionary<PersonId, PersonCard> People, Money Held, Money Owed);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var all = await new DepositStore(work, clock).All(Most, stop);
        var nothing = new Money(0, caller.Community.Currency);
        return new Output(
            all,
            await people.Named([.. all.Select(d => d.Person).Distinct()], stop),
            all.Aggregate(nothing, (sum, d) => sum + d.Held),
            all.Aggregate(nothing, (sum, d) => sum + d.Owed)
        );
    }
}
