namespace Juluo.Reception;

/// <summary>After the days that a site keeps its visitors only their count stays. Who was expected and did not come goes too.</summary>
[Named("reception.purge-visitors")]
internal sealed class PurgeVisitors(UnitOfWork work, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        // Counted before they go: CountDays runs more often than the fewest days that a site may keep them.
        await using var delete = work.Command(
            $"""
            delete from reception.visitor v
            where v.community_id = {community.Id} and coalesce(v.came_on, v.expected_on) < {clock.Today(community.Zone)}::date - coalesce(
              (select r.keep_days from reception.reception r where r.community_id = v.community_id and r.site_id = v.site_id),
                {ReceptionRules.UsualKeepDays})::int
            """
        );
        delete.CommandTimeout = 0;
        await delete.ExecuteNonQueryAsync(stop);
    }
}
