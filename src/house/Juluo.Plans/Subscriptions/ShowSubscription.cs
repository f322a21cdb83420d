namespace Juluo.Plans;

/// <summary>GET /subscriptions/{id} — shows a person's plan, its history, and the actions to pause, end or change it.</summary>
[Get("/subscriptions/{id}", "spaces.reception", Page = typeof(SubscriptionPage))]
public sealed class ShowSubscription(UnitOfWork work, Clock clock, PeopleFacade people, Sites sites)
    : Slice<ShowSubscription.Input, ShowSubscription.Output>
{
    public sealed record Input(SubscriptionId Id);

    /// <param name="Ends">The reason why its end cannot be removed, or null.</param>
    /// <param name="Plans">The plans that it can be changed to.</param>
    public sealed record Output(
        Subscription Subscription,
        PersonCard Person,
        IReadOnlyList<SubscriptionStep> Steps,
        IReadOnlyList<Plan> Plans,
        IReadOnlyList<Site> Sites,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        LocalDate Today,
        [property: JsonIgnore] Error? Ends
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } subscription)
            return new NotFound();
        var (today, others) = (clock.Today(caller.Community.Zone), await store.Of(subscription.Person, stop));
        others.RemoveAll(s => s.Id == subscription.Id);
        var steps = await store.Steps(subscription.Id, stop);
        var named = await people.Named(
            [subscription.Person, .. subscription.Payer is { } payer ? new[] { payer } : [], .. steps.Select(s => s.By).OfType<PersonId>()],
            stop
        );
        if (!named.TryGetValue(subscription.Person, out var person))
            return new NotFound();
        return new Output(
            subscription,
            person,
            steps,
            [
                .. (await new PlanCatalogue(work, clock).All(retired: false, stop)).Where(p =>
                    p.Id != subscription.Plan && !Later(p.Id, today)
                ),
            ],
            await sites.All(stop),
            named,
            today,
            subscription.Ends is { } ends && Later(subscription.Plan, ends) ? new SubscriptionErrors.HasItThen() : null
        );

        bool Later(PlanId plan, LocalDate from) => others.Exists(s => s.Plan == plan && (s.Ends is null || s.Ends > from));
    }
}
