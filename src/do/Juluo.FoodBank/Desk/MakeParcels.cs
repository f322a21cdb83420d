namespace Juluo.FoodBank;

/// <summary>
/// POST /food-bank/distributions/{id}/parcels — makes up the parcels for all households with a slot: by the plan if there is enough, else fairly by household size; first expired, first
/// out. No household gets food that it doesn't eat. Packed units leave the shelf.
/// </summary>
[Post(
    "/food-bank/distributions/{id}/parcels",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowDistribution),
    Then = "/food-bank/distributions/{id}/packing",
    Say = "foodbank.shared",
    Undo = "/food-bank/distributions/{id}/parcels/removal"
)]
internal sealed class MakeParcels(UnitOfWork work, Clock clock, Outbox outbox) : CrewSlice<MakeParcels.Input, MakeParcels.Output>(work)
{
    public sealed record Input(DistributionId Id);

    /// <param name="Parcels">The number of parcels made up.</param>
    /// <param name="Short">The kinds of food with less than planned.</param>
    public sealed record Output(int Parcels, IReadOnlyList<Shortage> Short);

    protected override async Task<Outcome<Output>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(Work, clock);
        if (await store.HoldAlone(input.Id, stop) is not { } one)
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        if (one.SharedAt is not null)
            return new ParcelErrors.SharedAlready();
        var pickUps = (await store.PickUps(one.Id, stop)).FindAll(p => p.Card.WithdrawnAt is null);
        if (pickUps.Count == 0 && one.WalkIns == 0)
            return new ParcelErrors.NoOneComes();
        var shortages = await new Packing(Work, clock).MakeParcels(one, pickUps, caller.Self, stop);
        await store.SetShared(one.Id, true, stop);
        if (shortages.Count > 0)
            await outbox.Publish(new StockShort(one.Id, shortages), stop);
        return new Output(pickUps.Count, shortages);
    }
}
