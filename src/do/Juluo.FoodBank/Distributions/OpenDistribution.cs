namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions/{id}/opening — opens a distribution: households can choose a slot.</summary>
[Post(
    "/food-bank/distributions/{id}/opening",
    FoodBankRights.Manage,
    Form = typeof(ShowDistribution),
    Say = "foodbank.distribution.opened"
)]
internal sealed class OpenDistribution(UnitOfWork work, Clock clock, Outbox outbox) : Slice<OpenDistribution.Input, Done>
{
    public sealed record Input(DistributionId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } one)
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        if (!await store.Open(one.Id, stop))
            return new DistributionErrors.OpenAlready();
        await outbox.Publish(new DistributionOpened(one.Id, one.Site, one.OnDay), stop);
        return Done.It;
    }
}
