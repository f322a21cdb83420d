namespace Juluo.FoodBank;

/// <summary>
/// POST /food-bank/distributions/{id}/parcels — makes the parcels up for all who have a slot: by the plan where there is enough, fairly by size where there is not, first expired first out, no household gets
/// what it does not eat. What is packed is no longer on the shelf.
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

    /// <param name="Parcels">How many were made up.</param>
    /// <param name="Short">Kinds of food of which there is less than the plan says.</param>
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
