namespace Juluo.Plans;

/// <summary>POST /people/{id}/passes — sells a pass to a person, or gives them their trial day. For the front desk. With a site, its first day is counted at once.</summary>
[Post("/people/{id}/passes", "spaces.reception", AtSite = true, Form = typeof(ShowPlansOf), Say = "plans.pass.sold")]
internal sealed class SellPass(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites, Notifier notifier)
    : Slice<SellPass.Input, SellPass.Output>
{
    /// <param name="From">The first day of the pass, or null for today.</param>
    /// <param name="Here">The site where they are, or were on that day; the day is counted there.</param>
    public sealed record Input(PersonId Id, PassId Pass, LocalDate? From = null, SiteId? Here = null);

    public sealed record Output(CreditId Id, PassKind Kind) : ICreated<CreditId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var here = input.Here is { } at ? (await sites.All(stop)).Find(s => s.Id == at && s.ClosedAt is null) : null;
        // A desk of one site sells only to people who are there.
        if (input.Here is { } desk ? here is null || !caller.May(SpacesModule.Reception, desk) : !caller.May(SpacesModule.Reception))
            return new NotFound();
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        if (await new PassCatalogue(work, clock).Find(input.Pass, stop) is not { } pass)
            return new NotFound();
        if (pass.RetiredAt is not null)
            return new PassErrors.Retired();
        var today = clock.Today(here is null ? caller.Community.Zone : here.ZoneOr(caller.Community.Zone));
        var from = input.From ?? today;
        if (Days.OutOfReach(from, today))
            return new SubscriptionErrors.DayOutOfReach("from");
        var days = new DayStore(work, clock);
        // For a person on site, the pass covers today or a day that nothing covered. The day must not be counted yet, and the pass must be valid at the site.
        if (here is not null)
        {
            if (CountDay.OutOfReach(from, today))
                return new PassErrors.NotThatDay(CountDay.DaysBack);
            if (pass.Kind == PassKind.Hours || !(pass.Sites.Count == 0 || pass.Sites.Contains(here.Id)))
                return new PassErrors.NoDayLeft();
            if (await days.On(person.Id, from, stop) is not null)
                return new PassErrors.CountedAlready();
        }

        var sold = await new CreditStore(work, clock).Sell(pass, person.Id, null, from, caller.Person, stop);
        if (sold.Failed)
            return sold.As<Output>();
        if (here is not null)
        {
            var used = await days.Use(person.Id, here.Id, from, caller.Person, stop);
            if (used.Failed)
                return used.As<Output>();
        }

        await notifier.Notify(
            person.Id,
            new(PlanNotices.Plan, $"credit:{sold.Value}", "plans.told.pass", new { pass = pass.Name }, "/me/plan"),
            stop
        );
        return new Output(sold.Value, pass.Kind);
    }

    protected override Next? After(Input input, Output output, Caller caller)
    {
        var said = output.Kind == PassKind.Trial ? "plans.pass.trial-given" : "plans.pass.sold";
        return input is { Here: not null, From: not null }
            ? new(CountDay.Uncovered, said)
            : CountDay.Back(caller, said) ?? new($"/people/{input.Id}/plans", said);
    }
}
