namespace Juluo.FoodBank;

/// <summary>
/// POST /food-bank/distributions/{id}/pick-ups — books a slot for a card, or moves it to another slot, without an account; the desk can do it for a household. Wrong numbers
/// are limited, so that no one can try them all. 409 if the slot is full.
/// </summary>
[Post(
    "/food-bank/distributions/{id}/pick-ups",
    Requires.Nothing,
    PerMinute = 10,
    CountsFailures = true,
    Form = typeof(ShowDistribution),
    Say = "foodbank.slot.chosen"
)]
internal sealed class ChooseSlot(UnitOfWork work, Clock clock, FoodCardCookie cookie) : Slice<ChooseSlot.Input, Done>
{
    /// <param name="Number">The card's number, or empty for the card remembered by this browser.</param>
    public sealed record Input(DistributionId Id, string? Number = null, [Required] PickUpSlotId? Slot = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, cards) = (new DistributionStore(work, clock), new FoodCardStore(work, clock));
        var desk = await new VolunteerStore(work).MayWork(caller, stop);
        if (await store.Hold(input.Id, stop) is not { } one || (one.State == DistributionState.Draft && !desk))
            return new NotFound();
        if (!one.Runs)
            return new DistributionErrors.Over();
        var card = await OwnCard.Of(input.Number, caller, cards, cookie, stop);
        List<Error> wrong = [.. card.Errors];
        if (input.Slot is null)
            wrong.Add(new Missing("slot"));
        if (wrong.Count > 0)
            return wrong;
        if ((await store.Slots(one.Id, stop)).Find(s => s.Id == input.Slot) is not { } slot)
            return new NotOffered("slot");
        if (slot.EndsAt <= clock.Now)
            return new DistributionErrors.SlotPast();
        if (await store.FindPickUp(one.Id, card.Value.Id, stop) is { GivenAt: not null })
            return new DistributionErrors.HasParcel();
        var chosen = await store.Choose(one.Id, card.Value.Id, slot.Id, desk, stop);
        if (chosen.Failed)
            return chosen;
        // A latecomer's parcel is made up from the remaining stock.
        if (one.SharedAt is not null)
            await new Packing(work, clock).PackFor(one, card.Value, desk ? caller.Person : null, stop);
        if (!desk)
            cookie.Keep(caller.Community.Id, card.Value.Id);
        return Done.It;
    }
}
