namespace Juluo.FoodBank;

/// <summary>GET /food-bank/items/{id} — shows an item, its lots, and the form that changes it.</summary>
[Get("/food-bank/items/{id}", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(FoodItemPage))]
public sealed class ShowFoodItem(UnitOfWork work, Clock clock) : CrewSlice<ShowFoodItem.Input, ShowFoodItem.Output>(work)
{
    public sealed record Input(FoodItemId Id);

    /// <param name="Lots">The lots with units left, in the order in which they are given out.</param>
    public sealed record Output(FoodItem Item, IReadOnlyList<Lot> Lots, LocalDate Today);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop) =>
        await new FoodItemStore(Work, clock).Find(input.Id, stop) is { } item
            ? new Output(item, await new LotStore(Work, clock).OfItem(item.Id, stop), clock.Today(caller.Community.Zone))
            : new NotFound();
}
