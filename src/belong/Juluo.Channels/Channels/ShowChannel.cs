namespace Juluo.Channels;

/// <summary>GET /channels/{id} — shows a channel with its messages, the latest last. Opening it marks it as read.</summary>
[Get("/channels/{id}", "people.see", Page = typeof(ChannelPage))]
public sealed class ShowChannel(UnitOfWork work, Clock clock, PeopleFacade people, Cursors cursors, WebhooksFacade webhooks)
    : Slice<ShowChannel.Input, ShowChannel.Output>
{
    public const int PageSize = 40;

    /// <param name="After">The cursor <c>next</c> of the previous page; the pages go back in time.</param>
    /// <param name="Mention">The person to mention at the start of the new message.</param>
    public sealed record Input(ChannelId Id, string? After = null, PersonId? Mention = null);

    /// <param name="Items">The messages of one page, the latest last.</param>
    /// <param name="Next">The cursor of the earlier messages, or null.</param>
    /// <param name="Latest">True if the end of the conversation is on this page, so that new messages belong to it.</param>
    /// <param name="Beyond">The hosts of external services to which the messages are sent.</param>
    /// <param name="Begun">The initial text of the new message.</param>
    public sealed record Output(
        IReadOnlyList<Message> Items,
        string? Next,
        Channel Channel,
        ChannelRights Rights,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        bool Latest,
        IReadOnlyList<string> Beyond,
        [property: System.Text.Json.Serialization.JsonIgnore] string? Begun
    ) : IPage<Message>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ChannelStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not { } channel)
            return new NotFound();
        var scope = $"channel {input.Id}";
        if (!cursors.TryOpen<long?>(scope, input.After, out var before))
            return new CursorUnknown();
        var messages = await new MessageStore(work, clock).Before(channel, null, before, PageSize + 1, caller.Self, stop);
        var shown = messages.Skip(messages.Count > PageSize ? 1 : 0).ToList();
        if (before is null)
            await store.Seen(channel, caller, stop);
        return new Output(
            shown,
            messages.Count > PageSize ? cursors.Make<long?>(scope, shown[0].Turn) : null,
            channel,
            ChannelRights.Of(channel, caller),
            await people.Named([.. shown.SelectMany(m => m.People)], stop),
            before is null,
            [.. (await new OutgoingBridges(webhooks).Of(channel.Id, stop)).Select(o => o.Host).Distinct(StringComparer.Ordinal)],
            input.Mention is { } whom && await people.Find(whom, stop) is { Here: true } named ? $"@{named.Name} " : null
        );
    }
}
