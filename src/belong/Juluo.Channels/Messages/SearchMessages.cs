namespace Juluo.Channels;

/// <summary>GET /channels/search — searches the messages of the channels that the caller may read, the latest first. Chinese is matched by pairs of characters, English by stems, 台 as 臺.</summary>
[Get("/channels/search", "people.see", Page = typeof(MessageSearchPage))]
public sealed class SearchMessages(UnitOfWork work, Clock clock, PeopleFacade people, Cursors cursors)
    : Slice<SearchMessages.Input, SearchMessages.Output>
{
    private const int PageSize = 20;
    private const int MostLetters = 100;

    /// <param name="Q">The search words; each must occur.</param>
    /// <param name="In">The channel to search, or null for all.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(string? Q = null, ChannelId? In = null, string? After = null);

    public sealed record Output(
        IReadOnlyList<Message> Items,
        string? Next,
        string? Q,
        ChannelId? In,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        IReadOnlyList<Channel> Channels
    ) : IPage<Message>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = MessageText.AsTyped(input.Q);
        typed = PlainText.Cut(typed, MostLetters, "");
        var channels = await new ChannelStore(work, clock).All(caller, stop);
        var scope = $"messages {input.In} {typed}";
        if (!cursors.TryOpen<Guid?>(scope, input.After, out var before))
            return new CursorUnknown();
        var within = channels.FindAll(c => input.In is null || c.Id == input.In);
        var ids = typed.Length == 0 ? [] : await Found(work, typed, within, before, PageSize + 1, stop);
        var messages = await new MessageStore(work, clock).These(within, [.. ids.Take(PageSize)], caller.Self, stop);
        return new Output(
            messages,
            ids.Count > PageSize ? cursors.Make<Guid?>(scope, ids[PageSize - 1]) : null,
            typed.Length == 0 ? null : typed,
            input.In,
            await people.Named([.. messages.SelectMany(m => m.People)], stop),
            channels
        );
    }

    internal static Task<List<Guid>> Found(
        UnitOfWork work,
        string typed,
        IEnumerable<Channel> within,
        Guid? before,
        int most,
        CancellationToken stop
    ) =>
        work.List<Guid>(
            $"""
            select f.message_id
            from people.asked({typed}) as asked, channels.found_messages(asked, {within.Select(c => c.Id)}, {before}, {most}) as f
            where asked is not null
            """,
            stop
        );
}
