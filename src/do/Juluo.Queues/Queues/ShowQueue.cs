namespace Juluo.Queues;

/// <summary>GET /queues/{id} — shows a queue: its hours, topics, current waiting times, and how to get a number.</summary>
[Get("/queues/{id}", Requires.Nothing, Page = typeof(QueuePage), InFurtherLanguages = true)]
public sealed class ShowQueue(UnitOfWork work, Clock clock) : Slice<ShowQueue.Input, ShowQueue.Output>
{
    public sealed record Input(QueueId Id);

    /// <param name="Week">The hours of each day from Monday, as text; empty if closed.</param>
    /// <param name="Refusal">The error that prevents taking a ticket now, or null.</param>
    /// <param name="Ranges">The expected wait by topic, or null if no open counter serves it.</param>
    public sealed record Output(
        Queue Queue,
        string Zone,
        IReadOnlyList<string> Week,
        [property: System.Text.Json.Serialization.JsonIgnore] Error? Refusal,
        int Waiting,
        IReadOnlyList<Offer> Ranges,
        bool Serves,
        bool MayManage
    );

    public sealed record Offer(QueueTopic Matter, WaitRange? Range);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } queue)
            return new NotFound();
        var hours = await store.Hours(queue, stop);
        var line = await LineNow.Read(work, clock, queue, hours, stop);
        var open = hours.OpenAt(clock.Now) is not null;
        return new Output(
            queue,
            hours.Zone.Id,
            [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => HoursText.Write(hours.Week[d]))],
            Taking.Refuses(queue, hours, clock.Now, staff: false),
            line.Waiting.Count,
            [
                .. line
                    .Matters.Where(m => m.RetiredAt is null)
                    .Select(m => new Offer(m, open ? line.RangeFor(QueueLane.Ordinary, m.Id) : null)),
            ],
            await QueueRights.MayServe(work, queue.Id, caller, stop),
            caller.May(QueueRights.Manage)
        );
    }
}
