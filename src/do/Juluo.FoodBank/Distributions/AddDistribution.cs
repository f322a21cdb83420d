namespace Juluo.FoodBank;

/// <summary>POST /food-bank/distributions — plans a distribution at a site, with its slots in the site's local time. Households see it once it is opened.</summary>
[Post(
    "/food-bank/distributions",
    FoodBankRights.Manage,
    Form = typeof(NewDistribution),
    Then = "/food-bank/distributions/{Id}",
    Say = "foodbank.distribution.planned",
    Undo = "/food-bank/distributions/{Id}/cancellation"
)]
internal sealed class AddDistribution(UnitOfWork work, Clock clock, Sites sites) : Slice<AddDistribution.Input, Created<DistributionId>>
{
    public sealed record Input : DistributionForm;

    public override async Task<Outcome<Created<DistributionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var site = (await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null);
        var zone = site?.ZoneOr(caller.Community.Zone) ?? caller.Community.Zone;
        var wrong = input.Check(clock.Today(zone));
        if (input.Site is not null && site is null)
            wrong.Add(new NotOffered("site"));
        if (wrong.Count > 0)
            return wrong;
        var slots = input.Times(zone).Slots.Count;
        if (slots == 0)
            return new DistributionErrors.TooShort(input.SlotMinutes); // a clock change skips that hour
        if (slots > Distribution.MostSlots)
            return new DistributionErrors.TooManySlots(Distribution.MostSlots);
        return new Created<DistributionId>(await new DistributionStore(work, clock).Add(input, zone, stop));
    }
}
