namespace Juluo.FoodBank;

/// <summary>GET /food-bank/cards — lists households' cards by number, with the form that issues one.</summary>
[Get("/food-bank/cards", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(FoodCardsPage))]
public sealed class ListFoodCards(UnitOfWork work, Clock clock) : CrewSlice<Nothing, ListFoodCards.Output>(work)
{
    /// <param name="Good">The number of valid cards.</param>
    /// <param name="People">The number of people in their households.</param>
    /// <param name="Advice">The advice for visitors on how to get a card, or null if there is none yet.</param>
    public sealed record Output(IReadOnlyList<FoodCard> Cards, int Good, int People, LocalizedText? Advice, bool MayAdvise);

    protected override async Task<Outcome<Output>> Act(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new FoodCardStore(Work, clock);
        var (good, people) = await store.Count(stop);
        return new Output(await store.All(stop), good, people, await new PlanStore(Work).Advice(stop), caller.May(FoodBankRights.Manage));
    }
}
