namespace Juluo.Bookings;

/// <summary>Reads the external calendars that are due. If one does not answer, its closures stay.</summary>
[Named("bookings.refresh-outside-calendars")]
internal sealed class RefreshOutsideCalendars(UnitOfWork work, Clock clock, ResourcesFacade allResources, OutsideCalendarReading reading)
    : Job
{
    private const int MostAtOnce = 40;
    private const int Together = 4;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var store = new OutsideCalendarStore(work, clock);
        var due = await store.Due(MostAtOnce, stop);
        if (due.Count == 0)
            return;
        var resources = await allResources.Named([.. due.Select(d => d.Calendar.Resource)], stop);
        var read = new List<Outcome<OutsideCalendarReading.Read>>(due.Count);
        foreach (var some in due.Chunk(Together))
            read.AddRange(
                await Task.WhenAll(
                    some.Select(row =>
                        reading.From(
                            reading.Open(row.Address),
                            row.Tag,
                            resources.TryGetValue(row.Calendar.Resource, out var of) ? of.TimeZone : community.Zone,
                            clock.Now,
                            stop
                        )
                    )
                )
            );
        // Read all before writing any, so that no page waits for a locked row while an external calendar does not answer.
        foreach (var (row, outcome) in due.Zip(read))
            if (await store.Hold(row.Calendar.Id, stop) is { } held)
                await store.Keep(held.Calendar, outcome, stop);
    }
}
