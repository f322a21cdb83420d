namespace Juluo.Queues;

/// <summary>GET /queues/{id}/settings — shows a queue's settings, its topics, counters and staff, and the URLs of its kiosk and screen.</summary>
[Get("/queues/{id}/settings", QueueRights.Manage, Page = typeof(QueueSettingsPage))]
public sealed class ShowQueueSettings(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, PublicAddress address)
    : Slice<ShowQueueSettings.Input, ShowQueueSettings.Output>
{
    private const int MostFound = 8;

    /// <param name="Find">A name, to search for members to appoint.</param>
    public sealed record Input(QueueId Id, string? Find = null);

    /// <param name="Busy">The counters that can't be removed now, with the reason.</param>
    /// <param name="Week">The hours of each day from Monday, as text.</param>
    public sealed record Output(
        Queue Queue,
        IReadOnlyList<string> Week,
        IReadOnlyList<Site> Sites,
        IReadOnlyList<QueueTopic> Matters,
        IReadOnlyList<Counter> Counters,
        [property: JsonIgnore] IReadOnlyDictionary<CounterId, Error> Busy,
        IReadOnlyList<PersonCard> Staff,
        string Kiosk,
        string Screen,
        string? Find,
        IReadOnlyList<PersonCard> Found
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new QueueStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } queue || await store.Secret(queue.Id, stop) is not { } secret)
            return new NotFound();
        var hours = await store.Hours(queue, stop);
        var staff = await new StaffStore(work).Of(queue.Id, stop);
        var named = await people.Named(staff, stop);
        var (key, find) = (PresenceCode.Key(secret), FormText.Some(input.Find));
        var (counters, busy) = (await new CounterStore(work, clock).Of(queue.Id, stop), new Dictionary<CounterId, Error>());
        foreach (var counter in counters)
            if (counter.With is { } with)
                busy[counter.Id] = await CounterChecks.Has(work, clock, with, stop);
        return new Output(
            queue,
            [.. Enum.GetValues<IsoDayOfWeek>().Skip(1).Select(d => HoursText.Write(hours.Week[d]))],
            (await sites.All(stop)).FindAll(s => s.ClosedAt is null || s.Id == queue.Site),
            await new QueueTopicStore(work, clock).Ever(queue.Id, stop),
            counters,
            busy,
            [.. staff.Where(named.ContainsKey).Select(p => named[p])],
            address.Of(caller.Community, $"/queues/{queue.Id}/kiosk?key={key}"),
            address.Of(caller.Community, $"/queues/{queue.Id}/screen?key={key}"),
            find,
            find is null ? [] : await Matching(find, staff, stop)
        );
    }

    private async Task<List<PersonCard>> Matching(string find, List<PersonId> staff, CancellationToken stop) =>
        [
            .. (await people.All(stop))
                .Where(p => p.Here && !staff.Contains(p.Id))
                .Select(p => (Person: p, Score: SearchScore.Of(find, p.Name, p.LatinName)))
                .Where(p => p.Score > 0)
                .OrderByDescending(p => p.Score)
                .Take(MostFound)
                .Select(p => p.Person),
        ];
}
