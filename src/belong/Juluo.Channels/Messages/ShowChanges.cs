namespace Juluo.Channels;

/// <summary>
/// GET /channels/{id}/changes — returns what changed after a turn, in a channel or in one of its threads, for open pages and API clients. A client that repeats the request with the highest
/// <c>changed</c> of the response until it is empty misses nothing.
/// </summary>
[Get("/channels/{id}/changes", "people.see", Page = typeof(ChangesPart))]
public sealed class ShowChanges(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<ShowChanges.Input, ShowChanges.Output>
{
    private const int Most = 50;

    /// <param name="Since">The turn of the channel after which changes are returned.</param>
    /// <param name="Thread">The first message of a thread, or null for messages that begin threads.</param>
    /// <param name="Seen">True if the page is in view, which marks messages as read.</param>
    public sealed record Input(ChannelId Id, [property: Within(0)] long Since = 0, MessageId? Thread = null, bool Seen = false);

    public sealed record Output(
        Channel Channel,
        ChannelRights Rights,
        IReadOnlyList<Message> Messages,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        long Since,
        MessageId? Thread
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        var messages = await new MessageStore(work, clock).Since(channel, input.Thread, input.Since, Most, caller.Self, stop);
        if (input is { Seen: true, Thread: null })
            await store.Seen(channel, caller, stop);
        return new Output(
            channel,
            ChannelRights.Of(channel, caller),
            messages,
            await people.Named([.. messages.SelectMany(m => m.People)], stop),
            input.Since,
            input.Thread
        );
    }
}
