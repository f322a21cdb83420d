namespace Juluo.Events;

/// <summary>GET /events/{id}/settings — shows the form that changes an event, to its host and to those who manage events.</summary>
[Get("/events/{id}/settings", EventRights.Join, Page = typeof(EventSettingsPage))]
internal sealed class ShowEventSettings(UnitOfWork work, Clock clock, EventSpaces spaces) : Slice<ShowEventSettings.Input, EventFormView>
{
    public sealed record Input(EventId Id);

    public override async Task<Outcome<EventFormView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new EventStore(work, clock).Find(input.Id, caller, stop) is not { } of || !caller.Changes(of))
            return new NotFound();
        var zone = await spaces.Zone(of.Resource, caller.Community.Zone, stop);
        var (starts, ends) = (of.StartsAt.InZone(zone), of.EndsAt.InZone(zone));
        return new EventFormView(
            of,
            starts.Date,
            starts.TimeOfDay,
            ends.TimeOfDay,
            ends.Date == starts.Date ? null : ends.Date,
            await spaces.All(of.Resource, stop),
            await spaces.HaveSeveralClocks(stop)
        );
    }
}
