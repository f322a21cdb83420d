namespace Juluo.Plans;

/// <summary>
/// Charges the months of plans as they begin, and again when an end, a pause or its removal changes the amount. The database constraint <c>one_charge_of_a_month</c> allows one
/// open charge per month.
/// </summary>
internal sealed class MonthCharges(UnitOfWork work, Clock clock)
{
    private sealed record ChargedMonth(Guid Key, PlanMonth Month);

    /// <summary>Updates the charges of a subscription to the current amounts of its months.</summary>
    public async Task Settle(SubscriptionId id, CancellationToken stop)
    {
        await work.Do($"select from plans.subscription where community_id = {work.Community} and id = {id} for update", stop);
        var subscription = (await new SubscriptionStore(work, clock).Find(id, stop))!;
        await Settle(subscription, [.. PlanMonth.Begun(subscription, clock.Today(work.Community.Zone))], stop);
    }

    /// <summary>Reverses all charges of a subscription.</summary>
    public Task Reverse(Subscription of, CancellationToken stop) => Settle(of, [], stop);

    private async Task Settle(Subscription subscription, IReadOnlyList<PlanMonth> worth, CancellationToken stop)
    {
        var charged = await Charged(subscription, stop);
        var wrong = charged.FindAll(c => !worth.Contains(c.Month));
        var fresh = worth.Except(charged.Select(c => c.Month)).Select(m => (Month: m, Key: clock.NewKey())).ToList();
        if (wrong.Count + fresh.Count == 0)
            return;
        await Write(subscription.Id, [.. wrong.Select(w => w.Key)], fresh, stop);
        await new Outbox(work, clock).Publish(
            [
                .. wrong.Select(w => PlanCharge.Of(subscription, w.Month, w.Key, clock.Now).Reversed(clock.Now)),
                .. fresh.Select(f => PlanCharge.Of(subscription, f.Month, f.Key, clock.Now)),
            ],
            stop
        );
    }

    /// <summary>Returns the subscriptions whose latest month that has begun is not charged. Subscriptions that are over are included, because the job may not have run while they lasted.</summary>
    public async Task<List<(SubscriptionId Subscription, PersonId Person)>> Due(CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        return await work.List<(SubscriptionId, PersonId)>(
            $"""
            select s.id, s.person_id from plans.subscription s
            where s.community_id = {work.Community} and s.amount > 0 and lower(s.days) <= {today}
              and (s.charged_from is null or upper_inf(s.days) or upper(s.days) > s.charged_from)
              and not exists (
                select from plans.month_charge m where m.community_id = {work.Community} and m.subscription_id = s.id
                  and m.reversed_at is null
                  and m.month = lower(plans.month_of(lower(s.days), least({today}, upper(s.days) - 1))))
            order by s.id
            """,
            stop
        );
    }

    private Task<List<ChargedMonth>> Charged(Subscription of, CancellationToken stop) =>
        work.List<ChargedMonth>(
            $"""
            select id as key, month as month_first, lower(days) as month_from, upper(days) as month_until, amount as month_amount,
              {of.Amount.Currency}::text as currency
            from plans.month_charge where community_id = {work.Community} and subscription_id = {of.Id} and reversed_at is null order by month
            """,
            stop
        );

    private async Task Write(
        SubscriptionId of,
        Guid[] reversed,
        IReadOnlyCollection<(PlanMonth Month, Guid Key)> fresh,
        CancellationToken stop
    )
    {
        await work.Do(
            $"update plans.month_charge set reversed_at = {clock.Now} where community_id = {work.Community} and id = any({reversed})",
            stop
        );
        var firsts = fresh.Select(f => f.Month.From);
        var amounts = fresh.Select(f => f.Month.Amount.Minor);
        var untils = fresh.Select(f => f.Month.Until);
        await work.Do(
            $"""
            insert into plans.month_charge (community_id, id, subscription_id, month, days, amount, charged_at)
            select {work.Community}, m.id, {of}, m.month, daterange(m.starts, m.ends), m.amount, {clock.Now}
            from unnest({fresh.Select(f => f.Key)}::uuid[], {fresh.Select(f => f.Month.First)}::date[], {firsts}::date[],
              {untils}::date[], {amounts}::bigint[]) as m (id, month, starts, ends, amount)
            """,
            stop
        );
    }
}
