namespace Juluo.Queues;

/// <summary>GET /queues/{id}/counters — shows the counters of a queue to its staff, who is waiting, and the form that issues a ticket.</summary>
[Get("/queues/{id}/counters", Requires.SignIn, Page = typeof(CountersPage))]
public sealed class ShowCounters(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowCounters.Input, ShowCounters.Output>
{
    public sealed record Input(QueueId Id);

    /// <param name="Closed">The error that prevents issuing tickets now, or null.</param>
    /// <param name="Unserved">The topics for which people are waiting but that no open counter serves.</param>
    public sealed record Output(
        Queue Queue,
        string Zone,
        bool Paused,
        IReadOnlyList<Desk> Counters,
        IReadOnlyList<QueueTopic> Matters,
        IReadOnlyList<Waits> Waiting,
        IReadOnlyList<QueueTopic> Unserved,
        [property: JsonIgnore] Error? Closed,
        WaitRange? Range,
        bool MayManage
    );

    /// <param name="Number">The current number at the counter.</param>
    /// <param name="StaffedBy">The name of the person who works there.</param>
    /// <param name="Mine">True if the caller works there.</param>
    public sealed record Desk(Counter Counter, string? Number, string? StaffedBy, bool Mine);

    /// <summary>The number of tickets waiting for a topic in a lane.</summary>
    public sealed record Waits(LocalizedText Matter, QueueLane Lane, int Count);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Served(input.Id, caller, stop) is not { } queue)
            return new NotFound();
        var hours = await store.Hours(queue, stop);
        var line = await LineNow.Read(work, clock, queue, hours, stop);
        var counters = line.Counters.FindAll(c => c.RetiredAt is null);
        var named = await people.Named([.. counters.Select(c => c.StaffedBy).OfType<PersonId>()], stop);
        var topics = line.Matters.ToDictionary(m => m.Id);
        return new Output(
            queue,
            hours.Zone.Id,
            queue.PausedOn == line.Day,
            counters.ConvertAll(c => new Desk(
                c,
                line.Tickets.Find(t => t.Counter == c.Id) is { } at ? queue.Written(at.Lane, at.Number) : null,
                c.StaffedBy is { } who ? named.GetValueOrDefault(who)?.NameIn(caller.Language).First : null,
                c.StaffedBy is not null && c.StaffedBy == caller.Person
            )),
            line.Matters.FindAll(m => m.RetiredAt is null),
            [
                .. line
                    .Waiting.GroupBy(t => (t.Matter, t.Lane))
                    .OrderByDescending(g => g.Count())
                    .Select(g => new Waits(topics[g.Key.Matter].Title, g.Key.Lane, g.Count())),
            ],
            [
                .. line
                    .Waiting.Select(t => t.Matter)
                    .Distinct()
                    .Where(m => !counters.Exists(c => c.OpenedAt is not null && c.Serves(m)))
                    .Select(m => topics[m]),
            ],
            Taking.Refuses(queue, hours, clock.Now, staff: true),
            line.RangeNow(),
            caller.May(QueueRights.Manage)
        );
    }
}
