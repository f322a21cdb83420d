namespace Juluo.Plans;

/// <summary>POST /resources/{id}/prices — adds a price to a resource.</summary>
[Post(
    "/resources/{id}/prices",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Then = "#prices",
    Say = "plans.price.added",
    Undo = "/resources/{id}/prices/{Id}/removal"
)]
internal sealed class AddPrice(UnitOfWork work, Clock clock, ResourcesFacade allResources, Audit audit)
    : Slice<AddPrice.Input, AddPrice.Output>
{
    /// <param name="Who">Either member, guest, or the id of a plan.</param>
    /// <param name="Days">The weekdays on which it applies; if none are chosen, all.</param>
    /// <param name="Hours">The hours of the day in which it applies, as typed; empty for the whole day.</param>
    public sealed record Input(
        ResourceId Id,
        PriceUnit Per,
        string Who = "member",
        [Required] string? Amount = null,
        IReadOnlyList<IsoDayOfWeek>? Days = null,
        string? Hours = null
    );

    public sealed record Output(PriceId Id) : ICreated<PriceId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await allResources.Find(input.Id, stop) is not { } resource)
            return new NotFound();
        var price = Decide(input, caller.Community.Currency);
        if (price.Failed)
            return price.As<Output>();
        if (price.Value.Plan is { } plan && !(await new RuleStore(work, clock).Plans(stop)).Exists(p => p.Id == plan))
            return new NotFound();
        var id = await new PriceStore(work, clock).Add(resource.Id, price.Value, stop);
        await audit.Did(caller.Person, "plans.price-added", resource.Name.Zh, new { price.Value.Amount, price.Value.Per }, stop);
        return new Output(id);
    }

    internal static Outcome<Price> Decide(Input input, string currency)
    {
        var wrong = new List<Error>();
        var plan = Guid.TryParse(input.Who, out var key) ? new PlanId(key) : (PlanId?)null;
        if (plan is null && input.Who is not ("member" or "guest"))
            wrong.Add(new Unreadable("who"));
        var amount = MoneyText.Read(input.Amount, currency, least: 0);
        if (amount is null)
            wrong.Add(new PriceErrors.NoAmount());
        var hours = HoursText.Read(input.Hours, "hours");
        if (hours.Failed || hours.Value.Count > 1 || hours.Value.Exists(h => h.Closes > 1440))
            wrong.Add(new PriceErrors.NoHours());
        else if (hours.Value.Count == 1 && input.Per != PriceUnit.Hour)
            wrong.Add(new PriceErrors.HoursOfAnHour());
        var days = (input.Days ?? []).Where(d => d != IsoDayOfWeek.None).Aggregate(0, (bits, day) => bits | (1 << ((int)day - 1)));
        if (wrong.Count > 0)
            return wrong;
        var span = hours.Value.Count == 1 ? hours.Value[0] : new DayHours(0, 1440);
        return new Price(
            plan is not null ? Audience.Plan
                : input.Who == "guest" ? Audience.Guest
                : Audience.Member,
            plan,
            input.Per,
            amount!.Value,
            days == 0 ? Price.EveryDay : days,
            span.Opens,
            span.Closes
        );
    }
}
