namespace Juluo.Queues;

/// <summary>GET /counters/{id} — shows a counter to its staff: its current number, who is waiting, and possible next steps.</summary>
[Get("/counters/{id}", Requires.SignIn, Page = typeof(CounterPage))]
public sealed class ShowCounter(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowCounter.Input, ShowCounter.Output>
{
    public sealed record Input(CounterId Id);

    /// <param name="With">The ticket currently at the counter.</param>
    /// <param name="Ordinary">The number of tickets waiting in the ordinary lane for this counter.</param>
    /// <param name="Priority">The number in the priority lane.</param>
    /// <param name="Others">The other open counters of the queue.</param>
    /// <param name="Elsewhere">The error that prevents the caller from opening it, or null.</param>
    /// <param name="CanReturn">The missed numbers that can still return.</param>
    public sealed record Output(
        Queue Queue,
        Counter Counter,
        string Zone,
        bool Mine,
        string? StaffedBy,
        Ticket? With,
        string? Number,
        int Ordinary,
        int Priority,
        int Waiting,
        string? Next,
        WaitRange? Range,
        IReadOnlyList<QueueTopic> Matters,
        IReadOnlyList<Counter> Others,
        [property: JsonIgnore] Error? Elsewhere,
        IReadOnlyList<string> CanReturn,
        bool MayManage
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await AtCounter.Of(work, clock, input.Id, caller, hold: false, stop) is not { Queue: var queue, Counter: var counter } at)
            return new NotFound();
        var line = await LineNow.Read(work, clock, queue, at.Hours, stop);
        var with = counter.With is { } id ? line.Tickets.Find(t => t.Id == id) : null;
        var mine = counter.StaffedBy == caller.Person;
        var next = line.Next(counter).Index;
        return new Output(
            queue,
            counter,
            at.Hours.Zone.Id,
            mine,
            counter.StaffedBy is { } sits && !mine ? (await people.Find(sits, stop))?.NameIn(caller.Language).First : null,
            with,
            with is null ? null : queue.Written(with.Lane, with.Number),
            line.Waiting.Count(t => t.Lane == QueueLane.Ordinary && counter.Serves(t.Matter)),
            line.Waiting.Count(t => t.Lane == QueueLane.Priority && counter.Serves(t.Matter)),
            line.Waiting.Count,
            next < 0 ? null : queue.Written(line.Waiting[next].Lane, line.Waiting[next].Number),
            line.RangeNow(),
            line.Matters.FindAll(m => m.RetiredAt is null || m.Id == with?.Matter),
            line.Counters.FindAll(c => c.OpenedAt is not null && c.Id != counter.Id),
            counter.OpenedAt is null ? await OpenCounter.Elsewhere(new(work, clock), counter, caller, stop) : null,
            [.. line.Tickets.Where(t => t.MayReturn(queue, clock.Now)).Select(t => queue.Written(t.Lane, t.Number))],
            caller.May(QueueRights.Manage)
        );
    }
}
