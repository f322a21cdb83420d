namespace Juluo.Plans;

/// <summary>POST /passes/{id}/walk-ins — sells a pass to a walk-in who is not a member, and uses one day of it at once, unless it is a pass of hours.</summary>
[Post("/passes/{id}/walk-ins", "spaces.reception", Form = typeof(ShowPass), Say = "plans.pass.sold-walk-in")]
internal sealed class SellPassToWalkIn(UnitOfWork work, Clock clock, Sites sites) : Slice<SellPassToWalkIn.Input, SellPassToWalkIn.Output>
{
    public const int MostHolder = 120;

    /// <param name="Site">The site that the walk-in visits; optional if only one site is open.</param>
    public sealed record Input(PassId Id, [Required] string? Holder = null, SiteId? Site = null);

    public sealed record Output(CreditId Id) : ICreated<CreditId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new PassCatalogue(work, clock).Find(input.Id, stop) is not { } pass)
            return new NotFound();
        if (pass.RetiredAt is not null)
            return new PassErrors.Retired();
        var holder = input.Holder?.Trim();
        if (string.IsNullOrEmpty(holder))
            return new PassErrors.NoHolder();
        if (holder.EnumerateRunes().Count() > MostHolder)
            return new TooLong("holder", MostHolder);
        var open = (await sites.All(stop)).Where(s => s.ClosedAt is null).ToList();
        var site = open.Find(s => s.Id == input.Site) ?? (open.Count == 1 && input.Site is null ? open[0] : null);
        if (site is null)
            return new Missing("site");
        var today = clock.Today(caller.Community.Zone);
        var sold = await new CreditStore(work, clock).Sell(pass, null, holder, today, caller.Person, stop);
        if (sold.Failed)
            return sold.As<Output>();
        if (pass.Kind != PassKind.Hours)
        {
            var used = await new DayStore(work, clock).Use(sold.Value, null, site.Id, today, caller.Person, stop);
            if (used.Failed)
                return used.As<Output>();
        }

        return new Output(sold.Value);
    }
}
