namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions/{id}/closing — closes a distribution: returns parcels that weren't collected to the shelf and keeps counts for reports.</summary>
[Post(
    "/food-bank/distributions/{id}/closing",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowDistribution),
    Say = "foodbank.distribution.closed"
)]
internal sealed class CloseDistribution(UnitOfWork work, Clock clock) : CrewSlice<CloseDistribution.Input, Done>(work)
{
    public sealed record Input(DistributionId Id);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(Work, clock);
        if (await store.HoldAlone(input.Id, stop) is not { } one)
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        if (one.State != DistributionState.Open)
            return new DistributionErrors.NotOpen();
        var parcels = new ParcelStore(Work, clock);
        await parcels.UnpackAll(one.Id, caller.Self, stop);
        await parcels.CountUp(one.Id, stop);
        await store.Close(one.Id, cancelled: false, stop);
        return Done.It;
    }
}
