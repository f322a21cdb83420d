namespace Juluo.FoodBank;

/// <summary>
/// GET /food-bank/distributions/{id} — shows a distribution: time, place and free slots; with a remembered card, its slot; to staff, the progress of the day.
/// </summary>
[Get("/food-bank/distributions/{id}", Requires.Nothing, Page = typeof(DistributionPage), InFurtherLanguages = true)]
public sealed class ShowDistribution(UnitOfWork work, Clock clock, Sites sites, FoodCardCookie cookie)
    : Slice<ShowDistribution.Input, ShowDistribution.Output>
{
    public sealed record Input(DistributionId Id);

    /// <param name="Ending">The last four digits of its number.</param>
    /// <param name="StartsAt">The start of its slot, or null if it has none here.</param>
    /// <param name="HasParcel">True if the parcel was already given.</param>
    public sealed record OwnSlot(string Ending, Instant? StartsAt, Instant? EndsAt, bool HasParcel);

    /// <param name="Coming">The number of cards with a slot, or that came without one.</param>
    /// <param name="People">The number of people in those households.</param>
    /// <param name="Given">The number of parcels given.</param>
    /// <param name="Packed">The number of cards with a packed parcel.</param>
    /// <param name="Short">The kinds of food with less than planned.</param>
    /// <param name="Count">The permanent counts once it is closed.</param>
    public sealed record Desk(
        int Coming,
        int People,
        int Given,
        int Packed,
        IReadOnlyList<Shortage> Short,
        DistributionCount? Count,
        bool MayManage
    );

    /// <param name="Own">The slot of the card remembered by this browser.</param>
    /// <param name="Work">Data for staff, or null if the caller doesn't work here.</param>
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
            // Rounded to five minutes, so that the page stays the same and cacheable in between.
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
