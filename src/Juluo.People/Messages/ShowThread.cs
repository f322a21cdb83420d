using Juluo.Kernel;

namespace Juluo.People;

/// <summary>GET /messages/{id} — a message with its replies. Of a reply: the thread that it is in.</summary>
[Get("/messages/{id}", "people.see", Page = typeof(ThreadPage))]
public sealed class ShowThread(Work work, Clock clock, PeopleDirectory people, Cursors cursors) : Slice<ShowThread.Input, ShowThread.Output>
{
    public const int PageSize = 60;

    /// <param name="Before">Where the page that was shown began.</param>
    public sealed record Input(MessageId Id, string? Before = null);

    /// <param name="Older">Where the page before this one is; null on the first.</param>
    /// <param name="Latest">The end of the thread is on this page.</param>
    public sealed record Output(
        Channel Channel,
        ChannelRights Rights,
        Message Root,
        IReadOnlyList<Message> Replies,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        string? Older,
        bool Latest
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var book = new MessageBook(work, clock);
        if (await book.Find(input.Id, caller, stop) is not var (channel, message))
            return new NotFound();
        var root = message.Root is { } first ? (await book.Find(channel, first, caller.Self, stop))! : message;
        var scope = $"thread {root.Id}";
        if (!cursors.TryOpen<long?>(scope, input.Before, out var before))
            return new CursorUnknown();
        var replies = await book.Before(channel, root.Id, before, PageSize + 1, caller.Self, stop);
        var shown = replies.Skip(replies.Count > PageSize ? 1 : 0).ToList();
        return new Output(
            channel,
            ChannelRights.Of(channel, caller),
            root,
            shown,
            await people.Named([.. shown.Append(root).SelectMany(m => m.People)], stop),
            replies.Count > PageSize ? cursors.Make<long?>(scope, shown[0].Turn) : null,
            before is null
        );
    }
}
