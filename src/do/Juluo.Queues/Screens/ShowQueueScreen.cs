namespace Juluo.Queues;

/// <summary>
/// GET /queues/{id}/screen — shows the screen on the wall, in both languages: numbers and their counters. It updates by server-sent events, or reloads itself without scripts. With the
/// key in its URL it also shows the current code.
/// </summary>
[Get("/queues/{id}/screen", Requires.Nothing, Page = typeof(QueueScreenPage))]
public sealed class ShowQueueScreen(UnitOfWork work, Clock clock, PublicAddress address)
    : Slice<ShowQueueScreen.Input, ShowQueueScreen.Output>
{
    private const int Most = 8;

    public sealed record Input(QueueId Id, string? Key = null);

    /// <param name="Called">The called numbers, the latest first.</param>
    /// <param name="Address">The URL at which a phone takes a ticket, or null without the key.</param>
    public sealed record Output(
        Queue Queue,
        string Zone,
        [property: System.Text.Json.Serialization.JsonIgnore] Instant Now,
        IReadOnlyList<NumberAtCounter> Called,
        int Waiting,
        WaitRange? Range,
        bool Open,
        string? Address,
        string? Code
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } queue || await store.Secret(queue.Id, stop) is not { } secret)
            return new NotFound();
        var hours = await store.Hours(queue, stop);
        var line = await LineNow.Read(work, clock, queue, hours, stop);
        var (link, code) = KioskDoor.Invitation(queue, secret, line.Day, clock.Now);
        var shows = queue.Entry == QueueEntry.Open || PresenceCode.IsKey(input.Key, secret);
        return new Output(
            queue,
            hours.Zone.Id,
            clock.Now,
            [.. NumberAtCounter.Of(line).Take(Most)],
            line.Waiting.Count,
            line.RangeNow(),
            hours.OpenAt(clock.Now) is not null,
            shows ? address.Of(caller.Community, link) : null,
            shows ? code : null
        );
    }
}
