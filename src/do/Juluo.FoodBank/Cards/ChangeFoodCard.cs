namespace Juluo.FoodBank;

/// <summary>POST /food-bank/cards/{id}/details — changes a household's details. A parcel that is already made up is not changed.</summary>
[Post(
    "/food-bank/cards/{id}/details",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowFoodCard),
    Changes = typeof(ShowFoodCard),
    Say = "foodbank.saved"
)]
internal sealed class ChangeFoodCard(UnitOfWork work, Clock clock) : CrewSlice<ChangeFoodCard.Input, Done>(work)
{
    public sealed record Input(FoodCardId Id) : FoodCardForm;

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FoodCardStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } card)
            return new NotFound();
        await store.Change(card.Id, input, stop);
        return Done.It;
    }
}
