namespace Juluo.FoodBank;

/// <summary>GET /food-bank/stock — lists the lots with units left, in the order in which they are given out; <c>soon</c> filters those whose last day is within that many days or past.</summary>
[Get("/food-bank/stock", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(StockPage))]
public sealed class ListStock(UnitOfWork work, Clock clock) : CrewSlice<ListStock.Input, ListStock.Output>(work)
{
    private const int FarthestDays = 3650;

    /// <param name="Soon">The number of days.</param>
    public sealed record Input([property: Within(0, FarthestDays)] int? Soon = null);

    public sealed record Output(IReadOnlyList<Lot> Lots, LocalDate Today, int? Soon);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new LotStore(Work, clock), clock.Today(caller.Community.Zone));
        return input.Soon is { } days
            ? new Output(await store.LeftUntil(today.PlusDays(days), stop), today, days)
            : new Output(await store.Left(stop), today, null);
    }
}
