namespace Juluo.Events;

/// <summary>GET /events/feed — returns the coming public events and deadlines of public challenges as an Atom feed (RFC 4287), the latest announced first.</summary>
[Get("/events/feed", Requires.Nothing, MediaTypes = ["application/atom+xml"], PerMinute = 60)]
internal sealed class ShowEventFeed(EventFeed feed) : Slice<EventFilter, Download>
{
    public override async Task<Outcome<Download>> Handle(EventFilter input, Caller caller, CancellationToken stop)
    {
        var read = await feed.Of("/events/feed", input, caller, stop);
        return new Download("events.atom", "application/atom+xml", async (to, ending) => await to.WriteAsync(AtomFeed.Write(read), ending));
    }
}
