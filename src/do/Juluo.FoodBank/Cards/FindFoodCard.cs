namespace Juluo.FoodBank;

/// <summary>POST /food-bank/cards/search — finds a card by its number. The number is never in a URL, so that it reaches no log.</summary>
[Post(
    "/food-bank/cards/search",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ListFoodCards),
    Then = "/food-bank/cards/{Id}"
)]
internal sealed class FindFoodCard(UnitOfWork work, Clock clock) : CrewSlice<FindFoodCard.Input, FindFoodCard.Output>(work)
{
    public sealed record Input([Required] string? Number = null);

    public sealed record Output(FoodCardId Id);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var found = await new FoodCardStore(Work, clock).Known(input.Number, stop);
        return found.Failed ? found.As<Output>() : new Output(found.Value.Id);
    }
}
