namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions/{id}/cancellation — cancels a distribution before its first parcel is given: removes slots and returns packed units to the shelf.</summary>
[Post(
    "/food-bank/distributions/{id}/cancellation",
    FoodBankRights.Manage,
    Form = typeof(ShowDistribution),
    Say = "foodbank.distribution.cancelled"
)]
internal sealed class CancelDistribution(UnitOfWork work, Clock clock) : Slice<CancelDistribution.Input, Done>
{
    public sealed record Input(DistributionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(work, clock);
        if (await store.HoldAlone(input.Id, stop) is not { } one)
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        var parcels = new ParcelStore(work, clock);
        if (await parcels.HasGiven(one.Id, stop))
            return new DistributionErrors.HasGiven();
        await parcels.UnpackAll(one.Id, caller.Self, stop);
        await store.LeaveAll(one.Id, stop);
        await store.Close(one.Id, cancelled: true, stop);
        return Done.It;
    }
}
