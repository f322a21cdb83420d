namespace Juluo.FoodBank;

/// <summary>POST /food-bank/cards/{id}/withdrawal — withdraws a card: its number is no longer valid.</summary>
[Post(
    "/food-bank/cards/{id}/withdrawal",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowFoodCard),
    Say = "foodbank.card.withdrawn",
    Undo = "/food-bank/cards/{id}/restoration"
)]
internal sealed class WithdrawFoodCard(UnitOfWork work, Clock clock) : CrewSlice<WithdrawFoodCard.Input, Done>(work)
{
    public sealed record Input(FoodCardId Id);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new FoodCardStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } card)
            return new NotFound();
        return await store.Withdraw(card.Id, stop) ? Done.It : new CardErrors.WithdrawnAlready();
    }
}
