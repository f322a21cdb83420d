namespace Juluo.FoodBank;

/// <summary>
/// POST /food-bank/distributions/{id}/desk — looks a card up by its typed or scanned number. A household without a slot gets a parcel made up from the remaining stock. The number is never in a URL.
/// </summary>
[Post(
    "/food-bank/distributions/{id}/desk",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowFoodDesk),
    Then = "/food-bank/distributions/{id}/desk/{Card}"
)]
internal sealed class LookUpCard(UnitOfWork work, Clock clock) : CrewSlice<LookUpCard.Input, LookUpCard.Output>(work)
{
    public sealed record Input(DistributionId Id, [Required] string? Number = null);

    public sealed record Output(FoodCardId Card);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(Work, clock);
        if (await store.Hold(input.Id, stop) is not { } one)
            return new NotFound();
        var found = await new FoodCardStore(Work, clock).Known(input.Number, stop);
        if (found.Failed)
            return found.As<Output>();
        var card = found.Value;
        if (await store.FindPickUp(one.Id, card.Id, stop) is { GivenAt: not null })
            return new Output(card.Id);
        if (card.WithdrawnAt is not null)
            return new ParcelErrors.CardWithdrawn();
        if (!one.Runs)
            return new DistributionErrors.Over();
        if (one.SharedAt is null)
            return new ParcelErrors.NotSharedYet();
        await store.Choose(one.Id, card.Id, null, byDesk: true, stop);
        await new Packing(Work, clock).PackFor(one, card, caller.Self, stop);
        return new Output(card.Id);
    }
}
