namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions/{id}/pick-ups/removal — cancels a card's slot without an account: frees the place and returns packed units to the shelf.</summary>
[Post(
    "/food-bank/distributions/{id}/pick-ups/removal",
    Requires.Nothing,
    PerMinute = 10,
    CountsFailures = true,
    Form = typeof(ShowDistribution),
    Say = "foodbank.slot.left"
)]
internal sealed class LeaveSlot(UnitOfWork work, Clock clock, FoodCardCookie cookie) : Slice<LeaveSlot.Input, Done>
{
    /// <param name="Number">The card's number, or empty for the card remembered by this browser.</param>
    public sealed record Input(DistributionId Id, string? Number = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(work, clock);
        var desk = await new VolunteerStore(work).MayWork(caller, stop);
        // Exclusive lock, so that no desk gives the parcel while it is unpacked.
        if (await store.HoldAlone(input.Id, stop) is not { } one || (one.State == DistributionState.Draft && !desk))
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        var card = await OwnCard.Of(input.Number, caller, new FoodCardStore(work, clock), cookie, stop);
        if (card.Failed)
            return card.As<Done>();
        if (await store.FindPickUp(one.Id, card.Value.Id, stop) is not { } pickUp)
            return new DistributionErrors.NoSlotTaken();
        if (pickUp.GivenAt is not null)
            return new DistributionErrors.HasParcel();
        await new ParcelStore(work, clock).Unpack(one.Id, card.Value.Id, desk ? caller.Person : null, stop);
        await store.Leave(one.Id, card.Value.Id, stop);
        return Done.It;
    }
}
