namespace Juluo.Plans;

/// <summary>
/// Stores the booking rules of resources: a row for everyone and one per plan (<c>one_rule_of_a_plan</c>). A value that no row sets is the default of the resource's kind,
/// <see cref="BookingRules.Of"/>.
/// </summary>
internal sealed class RuleStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the rules of a resource; the row for everyone comes first, if there is one.</summary>
    public Task<List<RuleRow>> Of(ResourceId resource, CancellationToken stop) => work.List<RuleRow>(Select(work, resource), stop);

    public static Statement Select(UnitOfWork work, ResourceId resource) =>
        $"""
            select plan_id as plan, slot_minutes as slot, min_minutes as min, max_minutes as max, notice, horizon_days, buffer_before,
              buffer_after, approval, outside_hours, arrive_within, late_cancel, most_open, bookable
            from plans.rule where community_id = {work.Community} and resource_id = {resource} order by plan_id is not null, id
            """;

    /// <summary>Sets a row of rules. A row without any value is deleted.</summary>
    public async Task Keep(ResourceId resource, RuleRow row, CancellationToken stop)
    {
        if (row == new RuleRow(row.Plan))
        {
            await work.Do(
                $"""
                delete from plans.rule
                where community_id = {work.Community} and resource_id = {resource} and plan_id is not distinct from {row.Plan}::uuid
                """,
                stop
            );
            return;
        }

        var id = clock.NewKey();
        await work.Do(
            $"""
            insert into plans.rule (community_id, id, resource_id, plan_id, slot_minutes, min_minutes, max_minutes, notice,
              horizon_days, buffer_before, buffer_after,
              approval, outside_hours, arrive_within, late_cancel, most_open, bookable)
            values ({work.Community}, {id}, {resource}, {row.Plan}, {row.Slot}, {row.Min}, {row.Max}, {row.Notice},
              {row.HorizonDays}, {row.BufferBefore}, {row.BufferAfter}, {row.Approval}, {row.OutsideHours}, {row.ArriveWithin},
              {row.LateCancel}, {row.MostOpen}, {row.Bookable})
            on conflict on constraint one_rule_of_a_plan do update set
              slot_minutes = excluded.slot_minutes, min_minutes = excluded.min_minutes, max_minutes = excluded.max_minutes,
                notice = excluded.notice,
              horizon_days = excluded.horizon_days, buffer_before = excluded.buffer_before, buffer_after = excluded.buffer_after,
                approval = excluded.approval,
              outside_hours = excluded.outside_hours, arrive_within = excluded.arrive_within, late_cancel = excluded.late_cancel,
                most_open = excluded.most_open,
              bookable = excluded.bookable
            """,
            stop
        );
    }

    /// <summary>Copies the rules of a resource to others that have none.</summary>
    internal Task Copy(ResourceId from, IReadOnlyList<ResourceId> to, CancellationToken stop) =>
        work.Do(
            $"""
            insert into plans.rule (community_id, id, resource_id, plan_id, slot_minutes, min_minutes, max_minutes, notice,
              horizon_days, buffer_before, buffer_after, approval, outside_hours, arrive_within, late_cancel, most_open, bookable)
            select r.community_id, gen_random_uuid(), c.id, r.plan_id, r.slot_minutes, r.min_minutes, r.max_minutes, r.notice,
              r.horizon_days, r.buffer_before, r.buffer_after, r.approval, r.outside_hours, r.arrive_within, r.late_cancel,
              r.most_open, r.bookable
            from plans.rule r cross join unnest({to}::uuid[]) as c (id)
            where r.community_id = {work.Community} and r.resource_id = {from}
            """,
            stop
        );

    /// <summary>Returns the plans that rules and prices can refer to; retired plans are left out.</summary>
    public Task<List<PlanChoice>> Plans(CancellationToken stop) =>
        work.List<PlanChoice>(
            $"select id, name_zh, name_en from plans.plan where community_id = {work.Community} and retired_at is null order by amount, name_zh, id",
            stop
        );
}
