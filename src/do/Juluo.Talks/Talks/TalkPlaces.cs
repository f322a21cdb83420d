namespace Juluo.Talks;

/// <summary>The free slots that a reader can choose from.</summary>
internal sealed class TalkPlaces(UnitOfWork work, Clock clock, EventsFacade events)
{
    private const int MostLineups = 20;

    private readonly TalkStore store = new(work, clock);

    /// <summary>Returns the coming lineups that the caller may see, with their talks, earliest first.</summary>
    public async Task<List<(EventDate Event, Lineup Lineup, List<Talk> Talks)>> Coming(Caller caller, CancellationToken stop)
    {
        var lineups = await store.Coming(MostLineups, stop);
        List<EventId> ids = [.. lineups.Select(l => l.Event)];
        var seen = await events.Named(ids, caller, stop);
        var talks = (await store.Of(ids, stop)).ToLookup(t => t.Event);
        return [.. lineups.Where(l => seen.ContainsKey(l.Event)).Select(l => (seen[l.Event], l, talks[l.Event].ToList()))];
    }

    /// <summary>Returns the free slots of coming events, earliest first.</summary>
    public async Task<List<TalkPlace>> Free(Caller caller, CancellationToken stop) =>
        [
            .. (await Coming(caller, stop)).SelectMany(at =>
                Slots(at.Lineup).Except(at.Talks.Select(t => t.Slot)).Select(slot => new TalkPlace(at.Event, slot, at.Lineup.Start(slot)))
            ),
        ];

    public static IEnumerable<int> Slots(Lineup lineup) => Enumerable.Range(1, lineup.Talks);

    /// <summary>Reads a slot as a form sends it: the event and the number, such as <c>0190….2</c>. Null if it is unreadable.</summary>
    public static (EventId Event, int Slot)? Read(string? place) =>
        place?.Split('.') is [var of, var slot]
        && Guid.TryParse(of, out var id)
        && int.TryParse(slot, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= Lineup.MostTalks
            ? (new(id), number)
            : null;

    /// <summary>Returns the event of a slot that can be taken now, or the reason why it cannot.</summary>
    public async Task<Outcome<(EventDate Event, int Slot)>> Take(string? place, Caller caller, CancellationToken stop)
    {
        if (Read(place) is not { } at)
            return new TalkErrors.NoSlot();
        if (await events.Find(at.Event, caller, stop) is not { } of || await store.Lineup(of.Id, stop) is not { } lineup)
            return new NotFound();
        return lineup.IsOpen(clock.Now) ? (of, at.Slot) : new TalkErrors.Closed();
    }
}

/// <summary>A slot in which no talk is yet.</summary>
public sealed record TalkPlace(EventDate Event, int Slot, Instant StartsAt)
{
    /// <summary>The slot as a form sends it.</summary>
    public string Key => $"{Event.Id}.{Slot}";
}
