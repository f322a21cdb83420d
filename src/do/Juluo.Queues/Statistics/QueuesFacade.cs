namespace Juluo.Queues;

/// <summary>Façade for other modules: stores counts of past hours that come from a previous system.</summary>
public sealed class QueuesFacade(UnitOfWork work)
{
    /// <param name="Hour">The local hour, 0 … 23.</param>
    /// <param name="Issued">The number of tickets issued in that hour.</param>
    /// <param name="Served">The number of those that were served.</param>
    /// <param name="Missed">The number of those that were called without anyone coming.</param>
    /// <param name="WaitMinutes">The total waiting time of called tickets, in minutes.</param>
    /// <param name="HandlingMinutes">The length of each call, in minutes.</param>
    public sealed record Hourly(
        LocalDate Day,
        int Hour,
        QueueLane Lane,
        QueueTopicId Matter,
        int Issued,
        int Served,
        int Missed,
        double WaitMinutes,
        IReadOnlyList<double> HandlingMinutes
    );

    /// <summary>Stores counts of past hours; hours that already exist are left unchanged.</summary>
    public async Task Remember(QueueId queue, IEnumerable<Hourly> hours, CancellationToken stop)
    {
        foreach (var hour in hours)
        {
            var (waits, seconds, squares) = (
                hour.Served + hour.Missed,
                hour.HandlingMinutes.Sum(m => m * 60),
                hour.HandlingMinutes.Sum(m => m * 60 * m * 60)
            );
            await work.Do(
                $"""
                insert into queues.hour_count (community_id, queue_id, day, hour, lane, matter_id, issued, served, missed, gone, waits, wait_seconds,
                  handlings, handling_seconds, handling_squares)
                values ({work.Community}, {queue}, {hour.Day}, {hour.Hour}, {hour.Lane}, {hour.Matter}, {hour.Issued}, {hour.Served}, {hour.Missed},
                  {hour.Issued - waits}, {waits}, {hour.WaitMinutes * 60}, {hour.HandlingMinutes.Count}, {seconds}, {squares})
                on conflict do nothing
                """,
                stop
            );
        }
    }
}
