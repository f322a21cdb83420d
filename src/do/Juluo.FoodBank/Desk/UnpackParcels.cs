namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions/{id}/parcels/removal — unpacks all parcels, to make them up again with other stock or another plan. 409 once a parcel was given.</summary>
[Post(
    "/food-bank/distributions/{id}/parcels/removal",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowDistribution),
    Say = "foodbank.unpacked"
)]
internal sealed class UnpackParcels(UnitOfWork work, Clock clock) : CrewSlice<UnpackParcels.Input, Done>(work)
{
    public sealed record Input(DistributionId Id);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var (store, parcels) = (new DistributionStore(Work, clock), new ParcelStore(Work, clock));
        if (await store.HoldAlone(input.Id, stop) is not { } one)
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        if (one.SharedAt is null)
            return new ParcelErrors.NotSharedYet();
        if (await parcels.HasGiven(one.Id, stop))
            return new DistributionErrors.HasGiven();
        await parcels.UnpackAll(one.Id, caller.Self, stop);
        await store.SetShared(one.Id, false, stop);
        return Done.It;
    }
}
