namespace Juluo.FoodBank;

/// <summary>GET /food-bank/items — lists items, with the form that adds one.</summary>
[Get("/food-bank/items", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(FoodItemsPage))]
public sealed class ListFoodItems(UnitOfWork work, Clock clock) : CrewSlice<Nothing, ListFoodItems.Output>(work)
{
    public sealed record Output(IReadOnlyList<FoodItem> Items);

    protected override async Task<Outcome<Output>> Act(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(await new FoodItemStore(Work, clock).All(stop));
}
