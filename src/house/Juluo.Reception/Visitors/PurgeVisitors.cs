namespace Juluo.Reception;

/// <summary>Deletes visitors after the days for which a site keeps them, including those who did not come. Only their count is kept.</summary>
[Named("reception.purge-visitors")]
internal sealed class PurgeVisitors(UnitOfWork work, Clock clock) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        // They have been counted by now: CountDays runs more often than the minimum number of days for which a site may keep them.
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
