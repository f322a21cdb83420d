namespace Juluo.FoodBank;

/// <summary>
/// POST /food-bank/distributions/{id}/desk/{card}/claim — gives a household its parcel. It can't be given twice: if two desks do it at once, one gets an error with the time at which
/// the other gave it.
/// </summary>
[Post(
    "/food-bank/distributions/{id}/desk/{card}/claim",
    Requires.SignIn,
    Scope = FoodBankRights.Work,
    Form = typeof(ShowParcel),
    Then = "/food-bank/distributions/{id}/desk",
    Say = "foodbank.given",
    Undo = "/food-bank/distributions/{id}/desk/{card}/claim/removal"
)]
internal sealed class GiveParcel(UnitOfWork work, Clock clock, Sites sites) : CrewSlice<GiveParcel.Input, Done>(work)
{
    public sealed record Input(DistributionId Id, FoodCardId Card);

    protected override async Task<Outcome<Done>> Act(Input input, Caller caller, CancellationToken stop)
    {
        var (store, parcels) = (new DistributionStore(Work, clock), new ParcelStore(Work, clock));
        if (await store.Hold(input.Id, stop) is not { } one || await store.FindPickUp(one.Id, input.Card, stop) is not { } pickUp)
            return new NotFound();
        if (pickUp.GivenAt is null && Refusal(one, pickUp, await parcels.Portions(one.Id, input.Card, stop)) is { } no)
            return no;
        if (!await parcels.Claim(one.Id, input.Card, caller.Self, stop))
        {
            var zone = (await sites.All(stop)).First(s => s.Id == one.Site).ZoneOr(caller.Community.Zone);
            // Read again: the other desk may have given it just now.
            var at = (await store.FindPickUp(one.Id, input.Card, stop))?.GivenAt ?? clock.Now;
            return new ParcelErrors.GivenAlready(LocalMoment.Time(at, zone));
        }

        await parcels.Hand(one.Id, input.Card, back: false, caller.Self, stop);
        return Done.It;
    }

    /// <summary>Returns the error that prevents giving a parcel, or null.</summary>
    internal static Error? Refusal(Distribution one, PickUp pickUp, IReadOnlyList<Portion> portions) =>
        !one.Runs ? new DistributionErrors.Over()
        : pickUp.Card.WithdrawnAt is not null ? new ParcelErrors.CardWithdrawn()
        : portions.Count == 0 ? new ParcelErrors.NothingPacked()
        // The date of a lot can be corrected after its units were packed.
        : portions.FirstOrDefault(p => p.LastDay < one.OnDay) is { } late ? new ParcelErrors.PastItsDay(late.Name)
        : null;
}
