namespace Juluo.FoodBank;

/// <summary>
/// GET /food-bank/distributions/{id} — shows a distribution: when and where it is, and the slots that are free; to a phone that has shown a card, its slot; to those who work here, how far the morning is.
/// </summary>
[Get("/food-bank/distributions/{id}", Requires.Nothing, Page = typeof(DistributionPage))]
public sealed class ShowDistribution(UnitOfWork work, Clock clock, Sites sites, FoodCardCookie cookie)
    : Slice<ShowDistribution.Input, ShowDistribution.Output>
{
    public sealed record Input(DistributionId Id);

    /// <param name="Ending">The last four digits of its number.</param>
    /// <param name="StartsAt">When its slot begins; null: it has none here.</param>
    /// <param name="HasParcel">It was here already.</param>
    public sealed record OwnSlot(string Ending, Instant? StartsAt, Instant? EndsAt, bool HasParcel);

    /// <param name="Coming">Cards with a slot, or that came without one.</param>
    /// <param name="People">In those households.</param>
    /// <param name="Given">Parcels that were given.</param>
    /// <param name="Packed">Cards with a parcel.</param>
    /// <param name="Short">Kinds of food of which there was less than the plan says.</param>
    /// <param name="Count">What stays of it once it is closed.</param>
    public sealed record Desk(
        int Coming,
        int People,
        int Given,
        int Packed,
        IReadOnlyList<Shortage> Short,
        DistributionCount? Count,
        bool MayManage
    );

    /// <param name="Own">The slot of the card that this browser has shown.</param>
    /// <param name="Work">Null: the caller does not work here.</param>
    public sealed record Output(
        Distribution Distribution,
        Site Site,
        IReadOnlyList<PickUpSlot> Slots,
        OwnSlot? Own,
        Desk? Work,
        Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new DistributionStore(work, clock);
        var crew = await new VolunteerStore(work).MayWork(caller, stop);
        if (await store.Find(input.Id, stop) is not { } one || (one.State == DistributionState.Draft && !crew))
            return new NotFound();
        return new Output(
            one,
            (await sites.All(stop)).First(s => s.Id == one.Site),
            await store.Slots(one.Id, stop),
            await Own(store, one, caller, stop),
            crew ? await Shown(store, one, caller, stop) : null,
            // Of five minutes: until then the page is the same.
            Instant.FromUnixTimeSeconds(clock.Now.ToUnixTimeSeconds() / 300 * 300)
        );
    }

    private async Task<OwnSlot?> Own(DistributionStore store, Distribution one, Caller caller, CancellationToken stop)
    {
        if (
            cookie.Read(caller.Community.Id) is not { } id
            || await new FoodCardStore(work, clock).Find(id, stop) is not { WithdrawnAt: null } card
        )
            return null;
        var pickUp = await store.FindPickUp(one.Id, card.Id, stop);
        return new(card.Number[4..], pickUp?.SlotStartsAt, pickUp?.SlotEndsAt, pickUp?.GivenAt is not null);
    }

    private async Task<Desk> Shown(DistributionStore store, Distribution one, Caller caller, CancellationToken stop)
    {
        var pickUps = await store.PickUps(one.Id, stop);
        var parcels = new ParcelStore(work, clock);
        var portions = await parcels.Portions(one.Id, null, stop);
        var plan = await new PlanStore(work).Plan(stop);
        var packed = portions.Select(p => p.Card).ToHashSet();
        return new(
            pickUps.Count,
            pickUps.Sum(p => p.Card.People),
            pickUps.Count(p => p.GivenAt is not null),
            packed.Count,
            one.SharedAt is null ? [] : ParcelStore.Short(plan, pickUps.FindAll(p => packed.Contains(p.Card.Id)), portions),
            (await store.Counts(stop)).GetValueOrDefault(one.Id),
            caller.May(FoodBankRights.Manage)
        );
    }
}
