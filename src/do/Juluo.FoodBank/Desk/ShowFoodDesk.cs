namespace Juluo.FoodBank;

/// <summary>GET /food-bank/distributions/{id}/desk — shows the desk, where numbers are typed or scanned, and the households still to come.</summary>
[Get("/food-bank/distributions/{id}/desk", Requires.SignIn, Scope = FoodBankRights.Work, Page = typeof(FoodDeskPage))]
public sealed class ShowFoodDesk(UnitOfWork work, Clock clock, Sites sites) : CrewSlice<ShowFoodDesk.Input, ShowFoodDesk.Output>(work)
{
    public sealed record Input(DistributionId Id);

    /// <param name="Waiting">The households without a parcel so far, by slot.</param>
    public sealed record Output(Distribution Distribution, Site Site, IReadOnlyList<PickUp> Waiting, int Given);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(Work, clock);
        if (await store.Find(input.Id, stop) is not { } one)
            return new NotFound();
        var all = await store.PickUps(one.Id, stop);
        return new Output(
            one,
            (await sites.All(stop)).First(s => s.Id == one.Site),
            all.FindAll(p => p.GivenAt is null),
            all.Count(p => p.GivenAt is not null)
        );
    }
}
