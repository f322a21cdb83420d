namespace Juluo.FoodBank;

/// <summary>POST /food-bank/cards/{id}/restoration — reactivates a withdrawn card, unless a newer card has since been issued for its reference.</summary>
[Post(
    "/food-bank/cards/{id}/restoration",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowFoodCard),
    Say = "foodbank.card.restored"
)]
internal sealed class RestoreFoodCard(UnitOfWork work, Clock clock) : CrewSlice<RestoreFoodCard.Input, Done>(work)
{
    public sealed record Input(FoodCardId Id);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FoodCardStore(Work, clock);
        return await store.Find(input.Id, stop) is { } card ? await store.Restore(card.Id, stop) : new NotFound();
    }
}
