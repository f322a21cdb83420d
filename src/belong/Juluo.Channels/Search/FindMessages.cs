namespace Juluo.Channels;

/// <summary>Search source: messages in channels that the caller may read, the latest first.</summary>
[SearchSource("message", "people.see", 60)]
internal sealed class FindMessages(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<SearchQuery, List<SearchHit>>
{
    private const int MostLetters = 90;

    // A match in a conversation ranks slightly below other matches.
    private const double Said = SearchScore.Contains - 0.01;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        if (MessageText.AsTyped(input.Text) is not { Length: > 1 } typed)
            return new List<SearchHit>();
        var channels = await new ChannelStore(work, clock).All(caller, stop);
        var ids = await SearchMessages.Found(work, typed, channels, null, SearchQuery.Most, stop);
        var messages = await new MessageStore(work, clock).These(channels, ids, caller.Self, stop);
        var names = await people.Named([.. messages.SelectMany(m => m.People)], stop);
        return messages
            .Select(m =>
            {
                var channel = channels.Find(c => c.Id == m.Channel)!.Name;
                var author = m.Author is { } by && names.TryGetValue(by, out var card) ? card.Name : m.Bridge;
                return new SearchHit(
                    new(PlainText.Cut(Text(m, names), MostLetters, "…")),
                    new(Line(author, channel.Zh), Line(author, channel.En)),
                    $"/messages/{m.Thread}",
                    Said
                );
            })
            .ToList();
    }

    private static string Line(string? author, string channel) => author is null ? $"#{channel}" : $"{author} · #{channel}";

    private static string Text(Message message, Dictionary<PersonId, PersonCard> names) =>
        message.Mentions.Aggregate(
            message.Text,
            (text, person) =>
                text.Replace(
                    $"<@{person}>",
                    names.TryGetValue(person, out var card) ? $"@{card.Name}" : "@",
                    StringComparison.OrdinalIgnoreCase
                )
        );
}
