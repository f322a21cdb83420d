namespace Juluo.Bookings;

/// <summary>Reads the calendars kept elsewhere that it is time to read. One that does not answer keeps what it said before.</summary>
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
        // All are read before the first is kept: no page waits for a row while a calendar elsewhere does not answer.
        foreach (var (row, outcome) in due.Zip(read))
            if (await store.Hold(row.Calendar.Id, stop) is { } held)
                await store.Keep(held.Calendar, outcome, stop);
    }
}
