namespace Juluo.Queues;

/// <summary>GET /queues/{id}/statistics — shows today's statistics of a queue: tickets issued, served, missed and gone by lane, waiting times, and the previous two weeks for comparison.</summary>
[Get("/queues/{id}/statistics", Requires.SignIn, Page = typeof(QueueStatisticsPage))]
public sealed class ShowQueueStatistics(UnitOfWork work, Clock clock) : Slice<ShowQueueStatistics.Input, ShowQueueStatistics.Output>
{
    private const int Days = 14;

    public sealed record Input(QueueId Id);

    /// <param name="Today">Today's statistics by lane.</param>
    /// <param name="Before">The past days whose tickets are deleted, the latest first.</param>
    public sealed record Output(Queue Queue, LocalDate Day, IReadOnlyList<OfLane> Today, int Waiting, IReadOnlyList<OfDay> Before);

    /// <param name="MiddleWait">The median wait of called tickets in minutes, or null if none was called.</param>
    /// <param name="LongestWait">The longest wait in minutes, or null likewise.</param>
    /// <param name="MeanHandling">The mean length of a call at a counter, in minutes.</param>
    public sealed record OfLane(
        QueueLane Lane,
        int Issued,
        int Served,
        int Missed,
        int Left,
        double? MiddleWait,
        double? LongestWait,
        double? MeanHandling
    );

    public sealed record OfDay(LocalDate Day, int Issued, int Served, int Missed, int Gone, double? MeanWait, double? MeanHandling);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Served(input.Id, caller, stop) is not { } queue)
            return new NotFound();
        var day = (await store.Hours(queue, stop)).DayAt(clock.Now);
        var tickets = await new TicketStore(work, clock).Of(queue.Id, day, stop);
        var handling = (await Handlings(queue.Id, day, stop)).ToDictionary(h => h.Lane, h => h.Minutes);
        return new Output(
            queue,
            day,
            [
                .. Enum.GetValues<QueueLane>()
                    .Where(l => l == QueueLane.Ordinary || queue.Priority || tickets.Exists(t => t.Lane == l))
                    .Select(l => Of(l, tickets.FindAll(t => t.Lane == l), handling.GetValueOrDefault(l))),
            ],
            tickets.Count(t => t.State == TicketState.Waiting),
            await Before(queue.Id, day, stop)
        );
    }

    private static OfLane Of(QueueLane lane, List<Ticket> tickets, double? handling)
    {
        var waits = tickets
            .Where(t => t.FirstCalledAt is not null)
            .Select(t => (t.FirstCalledAt!.Value - t.IssuedAt).TotalMinutes)
            .Order()
            .ToList();
        return new(
            lane,
            tickets.Count,
            tickets.Count(t => t.State == TicketState.Served),
            tickets.Count(t => t.State == TicketState.NoShow),
            tickets.Count(t => t.State == TicketState.Left),
            waits.Count == 0 ? null : waits[waits.Count / 2],
            waits.Count == 0 ? null : waits[^1],
            handling
        );
    }

    private sealed record HandlingOfLane(QueueLane Lane, double? Minutes);

    private Task<List<HandlingOfLane>> Handlings(QueueId queue, LocalDate day, CancellationToken stop) =>
        work.List<HandlingOfLane>(
            $"""
            select t.lane, avg(extract(epoch from c.ended_at - c.called_at) / 60)::float8 as minutes
            from queues.call c join queues.ticket t on t.community_id = c.community_id and t.id = c.ticket_id
            where t.community_id = {work.Community} and t.queue_id = {queue} and t.day = {day} and c.ended_at is not null group by t.lane
            """,
            stop
        );

    private Task<List<OfDay>> Before(QueueId queue, LocalDate day, CancellationToken stop)
    {
        var from = day.PlusDays(-Days);
        return work.List<OfDay>(
            $"""
            select day, sum(issued)::int as issued, sum(served)::int as served, sum(missed)::int as missed, sum(gone)::int as gone,
              (sum(wait_seconds) / nullif(sum(waits), 0) / 60)::float8 as mean_wait, (sum(handling_seconds) / nullif(sum(handlings), 0) / 60)::float8 as mean_handling
            from queues.hour_count where community_id = {work.Community} and queue_id = {queue} and day >= {from} and day < {day}
            group by day order by day desc
            """,
            stop
        );
    }
}
