namespace Juluo.Events;

/// <summary>GET /events/{id}/calendar — returns an event as an entry for the reader's own calendar (iCalendar, RFC 5545).</summary>
[Get("/events/{id}/calendar", Requires.Nothing, MediaTypes = ["text/calendar"], PerMinute = 60)]
internal sealed class DownloadEvent(UnitOfWork work, Clock clock, EventSpaces spaces, PublicAddress address)
    : Slice<DownloadEvent.Input, Download>
{
    public sealed record Input(EventId Id);

    public override async Task<Outcome<Download>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new EventStore(work, clock).Find(input.Id, caller, stop) is { } of
            ? await DownloadEvents.File("event.ics", [of], caller, spaces, address, clock, stop)
            : new NotFound();
}
