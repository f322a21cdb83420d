namespace Juluo.Reception;

/// <summary>Visit requests without an answer.</summary>
internal sealed class WaitingVisits(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.MaySomewhere(SpacesModule.Reception)
            ? (Statement)
                $"""
                    exists (select from reception.visitor where community_id = {work.Community} and asked_at is not null and answered_at is null
                      and came_at is null and cancelled_at is null and expected_on >= {clock.Today(caller.Community.Zone)})
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var zone = caller.Community.Zone;
        var asked = await new VisitorStore(work, clock).Waiting(clock.Today(zone), stop);
        return [.. asked.Where(v => caller.May(SpacesModule.Reception, v.Site)).Take(Most).Select(v => Item(v, zone))];
    }

    private static WaitingItem Item(Visitor visitor, DateTimeZone zone)
    {
        var time = visitor.ExpectedTime is { } minute ? new LocalTime(minute / 60, minute % 60) : new LocalTime(23, 59);
        var due = visitor.ExpectedOn is { } day ? day.At(time).InZoneLeniently(zone).ToInstant() : (Instant?)null;
        return new("visit", new(visitor.Name), "/visitors", visitor.AskedAt!.Value, due);
    }
}
