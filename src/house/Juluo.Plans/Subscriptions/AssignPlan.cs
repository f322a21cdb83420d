namespace Juluo.Plans;

/// <summary>POST /people/{id}/plans — gives a person a plan, on its latest terms.</summary>
[Post(
    "/people/{id}/plans",
    "spaces.reception",
    Suggested = true,
    Form = typeof(ShowPlansOf),
    Say = "plans.plan.given",
    Undo = "/subscriptions/{Id}/withdrawal"
)]
internal sealed class AssignPlan(UnitOfWork work, Clock clock, PeopleFacade people, Audit audit, Notifier notifier)
    : Slice<AssignPlan.Input, AssignPlan.Output>
{
    /// <param name="From">The first day; null for today.</param>
    /// <param name="Last">The last day; null for no end.</param>
    public sealed record Input(PersonId Id, PlanId Plan, LocalDate? From = null, LocalDate? Last = null);

    public sealed record Output(SubscriptionId Id) : ICreated<SubscriptionId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await people.Find(input.Id, stop) is not { } person)
            return new NotFound();
        if (await new PlanCatalogue(work, clock).Find(input.Plan, stop) is not { } plan)
            return new NotFound();
        if (plan.RetiredAt is not null)
            return new PlanErrors.Retired();
        var today = clock.Today(caller.Community.Zone);
        var from = input.From ?? today;
        if (Days.OutOfReach(from, today))
            return new SubscriptionErrors.DayOutOfReach("from");
        if (input.Last < from)
            return new SubscriptionErrors.EndsBeforeItBegins();
        var store = new SubscriptionStore(work, clock);
        if (
            (await store.Of(person.Id, stop)).Find(s =>
                s.Plan == plan.Id && (s.Ends is null || s.Ends > from) && (input.Last is null || s.Begins <= input.Last)
            ) is
            { } has
        )
            return new SubscriptionErrors.HasItSince(plan.Name, has.Begins);
        var given = await store.Give(plan, person.Id, from, input.Last?.PlusDays(1), caller.Person, stop);
        if (given.Failed)
            return given.As<Output>();
        await new CreditStore(work, clock).Grant(person.Id, from, stop);
        await audit.Did(
            caller.Person,
            "plans.plan.given",
            person.Name,
            new
            {
                plan = plan.Id,
                person = person.Id,
                from,
            },
            stop
        );
        await notifier.Notify(
            person.Id,
            new(PlanNotices.Plan, PlanNotices.Begun(given.Value), "plans.told.plan", new { plan = plan.Name, from }, "/me/plan")
            {
                Wait = PlanNotices.TimeToUndo,
            },
            stop
        );
        return new Output(given.Value);
    }
}
