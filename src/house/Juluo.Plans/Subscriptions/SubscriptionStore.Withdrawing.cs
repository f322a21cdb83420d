namespace Juluo.Plans;

internal sealed partial class SubscriptionStore
{
    /// <summary>Reads the assignment of a plan and locks it, so that it is not used or charged until the transaction ends.</summary>
    internal async Task<PlanAssignment> Assignment(Subscription of, CancellationToken stop)
    {
        await work.Do($"select from plans.subscription where community_id = {work.Community} and id = {of.Id} for update", stop);
        await new CreditStore(work, clock).Lock(of.Person, stop);
        return (
            await work.Find<PlanAssignment>(
                $"""
                select s.made_at, s.made_by,
                  exists (select from plans.subscription_step t where t.community_id = s.community_id
                    and ((t.subscription_id = s.id and t.kind <> 'begun') or t.to_id = s.id)) as changed,
                  exists (select from plans.credit_of_booking b join plans.credit c on c.community_id = b.community_id and c.id = b.credit_id
                    where b.community_id = s.community_id and c.subscription_id = s.id and b.held + b.used > 0)
                  or exists (select from plans.day_use u where u.community_id = s.community_id and u.subscription_id = s.id
                    and u.undone_at is null and u.made_by is not null) as used
                from plans.subscription s where s.community_id = {work.Community} and s.id = {of.Id}
                """,
                stop
            )
        )!;
    }

    /// <summary>
    /// Withdraws a plan as if it had never been assigned: reverses its charges, undoes the days it paid, and expires its credits. The row stays, with an empty range of days, and
    /// so does its history.
    /// </summary>
    internal async Task Withdraw(Subscription of, PersonId? by, CancellationToken stop)
    {
        await Note(of.Id, SubscriptionChange.Withdrawn, of.Begins, null, by, stop);
        await new MonthCharges(work, clock).Reverse(of, stop);
        var days = new DayStore(work, clock);
        foreach (var day in await days.CountedBy(of.Id, stop))
            await days.Undo(day, of.Person, by, stop);
        await new CreditStore(work, clock).Withdraw(of.Id, stop);
        await work.Do($"update plans.subscription set days = 'empty' where community_id = {work.Community} and id = {of.Id}", stop);
    }
}
