namespace Juluo.Plans;

/// <summary>POST /people/{id}/passes — the front desk sells somebody a pass, or gives them their trial day.</summary>
[Post("/people/{id}/passes", "spaces.reception", Form = typeof(ShowPlansOf), Then = "/people/{id}/plans", Say = "plans.pass.sold")]
internal sealed class SellPass(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
    : Slice<SellPass.Input, SellPass.Output>
{
    public sealed record Input(PersonId Id, PassId Pass, LocalDate? From = null);

    public sealed record Output(CreditId Id) : ICreated<CreditId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        if (await new PassCatalogue(work, clock).Find(input.Pass, stop) is not { } pass)
            return new NotFound();
        if (pass.RetiredAt is not null)
            return new PassErrors.Retired();
        var today = clock.Today(caller.Community.Zone);
        var from = input.From ?? today;
        if (Days.OutOfReach(from, today))
            return new SubscriptionErrors.DayOutOfReach("from");
        var sold = await new CreditStore(work, clock).Sell(pass, person.Id, null, from, caller.Person, stop);
        if (sold.Failed)
            return sold.As<Output>();
        await notifier.Tell(
            person.Id,
            new(PlanNotices.Plan, $"credit:{sold.Value}", "plans.told.pass", new { pass = pass.Names() }, "/me/plan"),
            stop
        );
        return new Output(sold.Value);
    }
}
