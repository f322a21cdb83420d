using System.Data.Common;

namespace Juluo.Plans;

/// <summary>Reads and writes how resources may be booked.</summary>
public sealed class RuleBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    /// <summary>That for everybody first, if there is one.</summary>
    public async Task<List<RuleRow>> Of(ResourceId resource, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select plan_id, slot_minutes, min_minutes, max_minutes, notice, horizon_days, buffer_before, buffer_after, approval, outside_hours, arrive_within,
              late_cancel, most_open, bookable
            from plans.rule where community_id = $1 and resource_id = $2 order by plan_id is not null, id
            """,
            Here,
            resource.Value
        );
        return await select.List(
            r => new RuleRow(
                r.IsDBNull(0) ? null : new PlanId(r.GetGuid(0)),
                Number(r, 1),
                Number(r, 2),
                Number(r, 3),
                Number(r, 4),
                Number(r, 5),
                Number(r, 6),
                Number(r, 7),
                r.IsDBNull(8) ? null : r.GetBoolean(8),
                r.IsDBNull(9) ? null : r.GetBoolean(9),
                Number(r, 10),
                Number(r, 11),
                Number(r, 12),
                r.IsDBNull(13) ? null : r.GetBoolean(13)
            ),
            stop
        );
    }

    /// <summary>What is said from now on; a row that says nothing goes.</summary>
    public async Task Keep(ResourceId resource, RuleRow row, CancellationToken stop)
    {
        if (row == new RuleRow(row.Plan))
        {
            await using var remove = work.Command(
                "delete from plans.rule where community_id = $1 and resource_id = $2 and plan_id is not distinct from $3::uuid",
                Here,
                resource.Value,
                row.Plan?.Value
            );
            await remove.ExecuteNonQueryAsync(stop);
            return;
        }

        await using var keep = work.Command(
            """
            insert into plans.rule (community_id, id, resource_id, plan_id, slot_minutes, min_minutes, max_minutes, notice, horizon_days, buffer_before, buffer_after,
              approval, outside_hours, arrive_within, late_cancel, most_open, bookable)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            on conflict on constraint one_rule_of_a_plan do update set
              slot_minutes = excluded.slot_minutes, min_minutes = excluded.min_minutes, max_minutes = excluded.max_minutes, notice = excluded.notice,
              horizon_days = excluded.horizon_days, buffer_before = excluded.buffer_before, buffer_after = excluded.buffer_after, approval = excluded.approval,
              outside_hours = excluded.outside_hours, arrive_within = excluded.arrive_within, late_cancel = excluded.late_cancel, most_open = excluded.most_open,
              bookable = excluded.bookable
            """,
            Here,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            resource.Value,
            row.Plan?.Value,
            row.Slot,
            row.Min,
            row.Max,
            row.Notice,
            row.HorizonDays,
            row.BufferBefore,
            row.BufferAfter,
            row.Approval,
            row.OutsideHours,
            row.ArriveWithin,
            row.LateCancel,
            row.MostOpen,
            row.Bookable
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The plans that rules and prices may be said of.</summary>
    public async Task<List<PlanChoice>> Plans(CancellationToken stop)
    {
        await using var select = work.Command(
            "select id, name_zh, name_en from plans.plan where community_id = $1 and retired_at is null order by amount, name_zh, id",
            Here
        );
        return await select.List(r => new PlanChoice(new(r.GetGuid(0)), r.GetString(1), r.GetString(2)), stop);
    }

    private static int? Number(DbDataReader r, int at) =>
        r.IsDBNull(at) ? null : Convert.ToInt32(r.GetValue(at), System.Globalization.CultureInfo.InvariantCulture);
}
