namespace Juluo.Events;

/// <summary>GET /events/json-feed — returns the coming public events and deadlines of public challenges as a JSON Feed (version 1.1), the latest announced first.</summary>
[Get("/events/json-feed", Requires.Nothing, MediaTypes = ["application/feed+json"], PerMinute = 60)]
internal sealed class ShowEventJsonFeed(EventFeed feed) : Slice<EventFilter, Download>
{
    public override async Task<Outcome<Download>> Handle(EventFilter input, Caller caller, CancellationToken stop)
    {
        var read = await feed.Of("/events/json-feed", input, caller, stop);
        return new Download(
            "events.json",
            "application/feed+json",
            async (to, ending) => await to.WriteAsync(JsonFeed.Write(read), ending)
        );
    }
}
