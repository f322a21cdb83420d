namespace Juluo.Channels;

/// <summary>Search command “Message design channel: …”: links to the channel with the text prefilled.</summary>
[SearchSource(SearchKinds.Action, ChannelRights.WriteIn, 10)]
internal sealed class MessageCommand(UnitOfWork work, Clock clock, Words words) : Slice<SearchQuery, List<SearchHit>>
{
    private const int Most = 3;

    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        if (input.Command is not { Verb: Verb.Message } said)
            return new List<SearchHit>();
        var (to, text) = Split(said.Rest);
        return (await new ChannelStore(work, clock).All(caller, stop))
            .Where(c => ChannelRights.Of(c, caller).Write)
            .Select(c => (Channel: c, Score: to.Length == 0 ? SearchScore.Nearly : SearchScore.Of(to, c.Name.Zh, c.Name.En)))
            .Where(c => c.Score > 0)
            .OrderByDescending(c => c.Score)
            .Take(Most)
            .Select(c => new SearchHit(
                words.InBoth("search.do.message", new { channel = c.Channel.Name }),
                text.Length == 0 ? null : new(text),
                Writing.In(c.Channel.Id, text),
                Math.Max(SearchScore.Begins, c.Score)
            ))
            .ToList();
    }

    /// <summary>Splits “design channel: hello” into the channel and the text.</summary>
    internal static (string To, string Text) Split(string rest)
    {
        var half = rest.Split([':', '：'], 2);
        var to = half[0].Trim();
        foreach (var word in (string[])["channel", "頻道", "裡", "#"])
            to = to.Replace(word, "", StringComparison.OrdinalIgnoreCase).Trim();
        return (to, half.Length > 1 ? half[1].Trim() : "");
    }
}
