namespace Juluo.Casework;

/// <summary>Anonymous daily counts of applications by the stage that they reached. A stage is counted when it is reached, and the count is kept after the case is deleted.</summary>
internal sealed class FunnelStore(UnitOfWork work, Clock clock)
{
    /// <param name="place">The form page on which it was abandoned.</param>
    public Task Count(ServiceId service, CaseFunnelStage stage, string? place, CancellationToken stop, int count = 1)
    {
        var (day, at) = (clock.Today(work.Community.Zone), place ?? "");
        return work.Do(
            $"""
            insert into casework.funnel_count as f (community_id, service_id, day, stage, place, count)
            values ({work.Community}, {service}, {day}, {stage}, {at}, {count})
            on conflict (community_id, service_id, day, stage, place) do update set count = f.count + excluded.count
            """,
            stop
        );
    }

    public Task<List<FunnelLine>> Since(ServiceId service, LocalDate day, CancellationToken stop) =>
        work.List<FunnelLine>(
            $"""
            select stage, place, sum(count)::int as count from casework.funnel_count
            where community_id = {work.Community} and service_id = {service} and day >= {day} group by stage, place order by count desc
            """,
            stop
        );
}

/// <param name="Place">The form page on which it was abandoned, or empty.</param>
internal sealed record FunnelLine(CaseFunnelStage Stage, string Place, int Count);
