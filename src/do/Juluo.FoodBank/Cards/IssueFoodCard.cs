namespace Juluo.FoodBank;

/// <summary>POST /food-bank/cards — issues a card to a household: a number without a name. 422 if the office's reference has a card already.</summary>
[Post(
    "/food-bank/cards",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ListFoodCards),
    Then = "/food-bank/cards/{Id}",
    Say = "foodbank.card.issued",
    Undo = "/food-bank/cards/{Id}/withdrawal"
)]
internal sealed class IssueFoodCard(UnitOfWork work, Clock clock, DigestKey key) : CrewSlice<IssueFoodCard.Input, Created<FoodCardId>>(work)
{
    /// <param name="Reference">The issuing office's reference for the household. Only a keyed digest is stored, to prevent a second card.</param>
    public sealed record Input(IssuedHow IssuedHow = IssuedHow.Referred, [Length(FoodCard.MostReference)] string? Reference = null)
        : FoodCardForm;

    protected override async Task<Outcome<Created<FoodCardId>>> Act(Input input, Caller caller, CancellationToken stop)
    {
        if (!Enum.IsDefined(input.IssuedHow))
            return new NotOffered("issuedHow");
        var digest = input.Reference is { } reference ? FoodCardStore.Digest(reference, await key.Get(stop)) : null;
        var issued = await new FoodCardStore(Work, clock).Issue(input, input.IssuedHow, digest, caller.Self, stop);
        return issued.Failed ? issued.As<Created<FoodCardId>>() : new Created<FoodCardId>(issued.Value);
    }
}
