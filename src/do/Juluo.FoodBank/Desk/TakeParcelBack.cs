namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions/{id}/desk/{card}/claim/removal — takes back a parcel that was given by mistake, within ten minutes.</summary>
[Post(
    "/food-bank/distributions/{id}/desk/{card}/claim/removal",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowParcel),
    Say = "foodbank.taken-back"
)]
internal sealed class TakeParcelBack(UnitOfWork work, Clock clock) : CrewSlice<TakeParcelBack.Input, Done>(work)
{
    internal static readonly Duration Within = Duration.FromMinutes(10);

    public sealed record Input(DistributionId Id, FoodCardId Card);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var (store, parcels) = (new DistributionStore(Work, clock), new ParcelStore(Work, clock));
        if (await store.Hold(input.Id, stop) is not { } one || await store.FindPickUp(one.Id, input.Card, stop) is not { } pickUp)
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        if (pickUp.GivenAt is not { } at)
            return new ParcelErrors.NotGiven();
        if (clock.Now >= at + Within)
            return new ParcelErrors.TooLate((int)Within.TotalMinutes);
        // If two do it at once, only one succeeds.
        if (!await parcels.Unclaim(one.Id, input.Card, stop))
            return new ParcelErrors.NotGiven();
        await parcels.Hand(one.Id, input.Card, back: true, caller.Self, stop);
        return Done.It;
    }
}
