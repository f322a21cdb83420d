namespace Juluo.FoodBank;

/// <summary>POST /food-bank/items/{id}/details — changes an item. Parcels that are made up stay as they are.</summary>
[Post(
    "/food-bank/items/{id}/details",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowFoodItem),
    Changes = typeof(ShowFoodItem),
    Say = "foodbank.saved"
)]
internal sealed class ChangeFoodItem(UnitOfWork work, Clock clock) : CrewSlice<ChangeFoodItem.Input, Done>(work)
{
    /// <param name="Retired">True if it is no longer taken in; remaining stock is still given.</param>
    public sealed record Input(FoodItemId Id, bool Retired = false) : FoodItemForm;

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FoodItemStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } item)
            return new NotFound();
        return await store.Change(item.Id, input, input.Retired, stop);
    }
}
