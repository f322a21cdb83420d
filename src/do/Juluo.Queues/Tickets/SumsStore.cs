namespace Juluo.Queues;

/// <summary>Reads the lengths of calls over eight weeks: those of today from single calls, those of earlier days from the counts and sums that are kept.</summary>
internal sealed class SumsStore(UnitOfWork work)
{
    private const int Days = 56;

    private sealed record Row(
        QueueTopicId Matter,
        double EverCount,
        double EverSeconds,
        double EverSquares,
        double NearCount,
        double NearSeconds,
        double NearSquares
    );

    private sealed record OfToday(QueueTopicId Matter, double Count, double Seconds, double Squares);

    /// <summary>Returns statistics by topic: over eight weeks, the part of those at this weekday within an hour of this one, and today.</summary>
    public async Task<Dictionary<QueueTopicId, (Sums Ever, Sums Near, Sums Today)>> Of(
        QueueId queue,
        LocalDate day,
        int hour,
        CancellationToken stop
    )
    {
        var from = day.PlusDays(-Days);
        var weekday = (int)day.DayOfWeek;
        // Sums floating-point numbers in a fixed order: the order of rows on disk changes, and with it the last digit of the range.
        var before = await work.List<Row>(
            $"""
            select matter_id as matter, sum(handlings)::float8 as ever_count, sum(handling_seconds order by day, hour, lane) as ever_seconds, sum(handling_squares order by day, hour, lane) as ever_squares,
              coalesce(sum(handlings) filter (where extract(isodow from day) = {weekday} and abs(hour - {hour}) <= 1), 0)::float8 as near_count,
              coalesce(sum(handling_seconds order by day, hour, lane) filter (where extract(isodow from day) = {weekday} and abs(hour - {hour}) <= 1), 0) as near_seconds,
              coalesce(sum(handling_squares order by day, hour, lane) filter (where extract(isodow from day) = {weekday} and abs(hour - {hour}) <= 1), 0) as near_squares
            from queues.hour_count where community_id = {work.Community} and queue_id = {queue} and day >= {from} and day < {day} group by matter_id
            """,
            stop
        );
        var today = await work.List<OfToday>(
            $"""
            select c.matter_id as matter, count(*)::float8 as count, coalesce(sum(extract(epoch from c.ended_at - c.called_at)), 0)::float8 as seconds,
              coalesce(sum(extract(epoch from c.ended_at - c.called_at) ^ 2), 0)::float8 as squares
            from queues.call c join queues.ticket t on t.community_id = c.community_id and t.id = c.ticket_id
            where c.community_id = {work.Community} and c.queue_id = {queue} and t.day = {day} and c.ended_at is not null group by c.matter_id
            """,
            stop
        );
        var sums = before.ToDictionary(
            r => r.Matter,
            r =>
                (
                    Ever: new Sums(r.EverCount, r.EverSeconds, r.EverSquares),
                    Near: new Sums(r.NearCount, r.NearSeconds, r.NearSquares),
                    Today: default(Sums)
                )
        );
        foreach (var row in today)
            sums[row.Matter] = sums.GetValueOrDefault(row.Matter) with { Today = new(row.Count, row.Seconds, row.Squares) };
        return sums;
    }

    /// <summary>Estimates priority tickets per hour from the last hour today and the usual number around this hour.</summary>
    public async Task<double> PriorityPerHour(QueueId queue, LocalDate day, int hour, Instant now, CancellationToken stop)
    {
        var (from, weekday) = (day.PlusDays(-Days), (int)day.DayOfWeek);
        var lately = await work.Find<int>(
            $"""
            select count(*)::int from queues.ticket where community_id = {work.Community} and queue_id = {queue} and day = {day} and lane = 'priority'
              and issued_at > {now - Duration.FromHours(1)}
            """,
            stop
        );
        var (usually, days) = await work.Find<(double, int)>(
            $"""
            select coalesce(sum(issued) filter (where lane = 'priority'), 0)::float8 / 3, count(distinct day)::int from queues.hour_count
            where community_id = {work.Community} and queue_id = {queue} and day >= {from} and day < {day}
              and extract(isodow from day) = {weekday} and abs(hour - {hour}) <= 1
            """,
            stop
        );
        return days == 0 ? lately : (lately + (usually / days)) / 2;
    }
}
