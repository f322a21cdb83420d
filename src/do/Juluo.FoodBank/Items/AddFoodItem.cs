namespace Juluo.FoodBank;

/// <summary>POST /food-bank/items — adds an item that can be stored.</summary>
[Post(
    "/food-bank/items",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ListFoodItems),
    Then = "/food-bank/items/{Id}",
    Say = "foodbank.item.added"
)]
internal sealed class AddFoodItem(UnitOfWork work, Clock clock) : CrewSlice<AddFoodItem.Input, Created<FoodItemId>>(work)
{
    public sealed record Input : FoodItemForm;

    protected override async Task<Outcome<Created<FoodItemId>>> Act(Input input, Caller caller, CancellationToken stop) =>
        new Created<FoodItemId>(await new FoodItemStore(Work, clock).Add(input, stop));
}
