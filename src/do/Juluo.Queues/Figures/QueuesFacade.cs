namespace Juluo.Queues;

/// <summary>What others may do with queues: bring counts from before, of a program that was used until now.</summary>
public sealed class QueuesFacade(UnitOfWork work)
{
    /// <param name="Hour">Of the wall clock, 0 … 23.</param>
    /// <param name="Issued">Numbers that were given in it.</param>
    /// <param name="Served">Of these.</param>
    /// <param name="Missed">Called, and no one came.</param>
    /// <param name="WaitMinutes">The sum of the waits of those who were called.</param>
    /// <param name="HandlingMinutes">The length of each call.</param>
    public sealed record Hourly(
        LocalDate Day,
        int Hour,
        QueueLane Lane,
        MatterId Matter,
        int Issued,
        int Served,
        int Missed,
        double WaitMinutes,
        IReadOnlyList<double> HandlingMinutes
    );

    /// <summary>Keeps the counts of hours that are over; an hour that is known already stays as it is.</summary>
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
