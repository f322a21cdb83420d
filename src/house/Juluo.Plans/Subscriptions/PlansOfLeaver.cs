namespace Juluo.Plans;

/// <summary>
/// Plans of a person who leaves or is erased. A running plan ends with its current month, which is charged already; a plan that has not begun ends after its first day. Passes stay
/// valid until their last day; the desk decides about refunds.
/// </summary>
internal sealed class PlansOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver, IErase
{
    protected override UnitOfWork Heard => work;

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        return
        [
            .. (await Running(person, today, stop)).Select(s => new Item(
                "plan",
                s.Subscription.Name,
                s.Ends.PlusDays(-1),
                $"/subscriptions/{s.Subscription.Id}"
            )),
            .. (await new CreditStore(work, clock).Of(person, today, stop))
                .Where(c => c.Source == CreditSource.Pass && c.Free > 0)
                .Select(c => new Item("pass", c.Name, c.Until.PlusDays(-1), $"/people/{person}/plans", Settle: true)),
        ];
    }

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var store = new SubscriptionStore(work, clock);
        foreach (var (subscription, ends) in await Running(person, clock.Today(work.Community.Zone), stop))
            await store.SetEnd(subscription, ends, null, stop);
    }

    public Task Erase(PersonId person, CancellationToken stop) => End(person, keepsBookings: false, stop);

    private async Task<List<(Subscription Subscription, LocalDate Ends)>> Running(
        PersonId person,
        LocalDate today,
        CancellationToken stop
    ) =>
        [
            .. (await new SubscriptionStore(work, clock).Of(person, stop))
                .Where(s => s.Ends is null || s.Ends > today)
                .Select(s => (s, Ends: s.Begins > today ? s.Begins.PlusDays(1) : s.MonthOf(today).Until))
                .Where(s => !(s.s.Ends <= s.Ends)),
        ];
}
