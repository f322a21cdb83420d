namespace Juluo.Channels;

/// <summary>GET /messages/{id} — shows a message with its replies; for a reply, its whole thread.</summary>
[Get("/messages/{id}", "people.see", Page = typeof(ThreadPage))]
public sealed class ShowThread(UnitOfWork work, Clock clock, PeopleFacade people, Cursors cursors)
    : Slice<ShowThread.Input, ShowThread.Output>
{
    public const int PageSize = 60;

    /// <param name="After">The cursor <c>next</c> of the previous page; the pages go back in time.</param>
    public sealed record Input(MessageId Id, string? After = null);

    /// <param name="Items">The replies of one page, the latest last.</param>
    /// <param name="Next">The cursor of the earlier messages, or null.</param>
    /// <param name="Latest">True if the end of the thread is on this page.</param>
    public sealed record Output(
        IReadOnlyList<Message> Items,
        string? Next,
        Channel Channel,
        ChannelRights Rights,
        Message Root,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        bool Latest
    ) : IPage<Message>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MessageStore(work, clock);
        if (await store.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        var root = message.Root is { } first ? (await store.Find(channel, first, caller.Self, stop))! : message;
        var scope = $"thread {root.Id}";
        if (!cursors.TryOpen<long?>(scope, input.After, out var before))
            return new CursorUnknown();
        var replies = await store.Before(channel, root.Id, before, PageSize + 1, caller.Self, stop);
        var shown = replies.Skip(replies.Count > PageSize ? 1 : 0).ToList();
        return new Output(
            shown,
            replies.Count > PageSize ? cursors.Make<long?>(scope, shown[0].Turn) : null,
            channel,
            ChannelRights.Of(channel, caller),
            root,
            await people.Named([.. shown.Append(root).SelectMany(m => m.People)], stop),
            before is null
        );
    }
}
