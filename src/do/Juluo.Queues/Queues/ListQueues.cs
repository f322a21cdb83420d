namespace Juluo.Queues;

/// <summary>GET /queues — lists open queues with their current waiting times; people who manage queues also see drafts and closed ones.</summary>
[Get("/queues", Requires.Nothing, Page = typeof(QueuesPage), InFurtherLanguages = true)]
public sealed class ListQueues(UnitOfWork work, Clock clock) : Slice<Nothing, ListQueues.Output>
{
    /// <param name="Open">True if it is within its opening hours.</param>
    /// <param name="Until">The time at which it closes, or null if closed.</param>
    /// <param name="Opens">The time at which it opens next, or null if it is open or doesn't open within a week.</param>
    /// <param name="Range">The expected wait, or null if no counter is open.</param>
    /// <param name="Serves">True if the caller calls numbers there.</param>
    public sealed record Line(
        Queue Queue,
        string Zone,
        bool Open,
        Instant? Until,
        Instant? Opens,
        int Waiting,
        WaitRange? Range,
        bool Serves
    );

    public sealed record Output(IReadOnlyList<Line> Queues, bool MayManage);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        var manages = caller.May(QueueRights.Manage);
        var lines = new List<Line>();
        foreach (var queue in await store.All(stop))
        {
            var serves = await QueueRights.MayServe(work, queue.Id, caller, stop);
            if (queue.State != QueueState.Open && !manages && !serves)
                continue;
            var hours = await store.Hours(queue, stop);
            var line = await LineNow.Read(work, clock, queue, hours, stop);
            var open = queue.State == QueueState.Open ? hours.OpenAt(clock.Now) : null;
            lines.Add(
                new(
                    queue,
                    hours.Zone.Id,
                    open is not null,
                    open?.End,
                    open is null && queue.State == QueueState.Open ? hours.OpensNext(clock.Now) : null,
                    line.Waiting.Count,
                    open is null ? null : line.RangeNow(),
                    serves
                )
            );
        }

        return new Output(lines, manages);
    }
}
