namespace Juluo.FoodBank;

/// <summary>GET /food-bank/cards/{id} — shows a card to print, with its number as a QR code, and the forms that change and withdraw it.</summary>
[Get("/food-bank/cards/{id}", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(FoodCardPage))]
public sealed class ShowFoodCard(UnitOfWork work, Clock clock) : CrewSlice<ShowFoodCard.Input, ShowFoodCard.Output>(work)
{
    public sealed record Input(FoodCardId Id);

    public sealed record Output(FoodCard Card);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop) =>
        await new FoodCardStore(Work, clock).Find(input.Id, stop) is { } card ? new Output(card) : new NotFound();
}
