namespace Juluo.Reception;

/// <summary>
/// POST /visits/sightings — records that the network of a site saw a person's device appear or leave. It is called by a program of the site with a token limited to this right. For
/// people who did not choose it nothing is
/// stored, and the answer is the same.
/// </summary>
[Post("/visits/sightings", "reception.sightings")]
internal sealed class RecordNetworkSighting(Outbox outbox, Sites sites, UnitOfWork work, Clock clock)
    : Slice<RecordNetworkSighting.Input, Done>
{
    /// <param name="At">The time; null for now. Times in the future or more than a day ago are refused.</param>
    /// <param name="Event">The network's own id of the event: 1 to 120 visible ASCII characters. A repeated id is ignored.</param>
    public sealed record Input(PersonId Person, SiteId Site, string Event, ZoneId? Zone = null, Instant? At = null, bool Gone = false);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Event.Length is 0 or > 120 || !input.Event.All(c => c is > ' ' and <= '~'))
            return new Unreadable("event");
        if ((await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is null)
            return new NotFound();
        if (input.Zone is { } zone && !(await new VisitStore(work, clock).Zones(input.Site, stop)).Exists(z => z.Id == zone))
            return new NotFound();
        var at = input.At ?? clock.Now;
        if (at > clock.Now || at < clock.Now - Duration.FromDays(1))
            return new Unreadable("at");
        await outbox.Publish(
            new DoorPassed(at, input.Person, input.Site, input.Zone, !input.Gone, OnAccessEvent.Network, input.Event),
            stop
        );
        return Done.It;
    }
}
