namespace Juluo.Bookings;

/// <summary>Reads the calendars kept elsewhere that it is time to read. One that does not answer keeps what it said before.</summary>
[Named("bookings.refresh-outside-calendars")]
internal sealed class RefreshOutsideCalendars(Work work, Clock clock, OutsideCalendarReading reading) : Job
{
    private const int MostAtOnce = 40;
    private const int Together = 4;

    public override async Task Run(Community community, CancellationToken stop)
    {
        var book = new OutsideCalendarBook(work, clock);
        var due = await book.Due(MostAtOnce, stop);
        if (due.Count == 0)
            return;
        var resources = await new ResourceBook(work, clock).Named([.. due.Select(d => d.Calendar.Resource)], stop);
        foreach (var some in due.Chunk(Together))
        {
            var read = await Task.WhenAll(
                some.Select(row =>
                    reading.From(
                        reading.Open(row.Address),
                        row.Tag,
                        resources.TryGetValue(row.Calendar.Resource, out var of) ? of.TimeZone : community.Zone,
                        clock.Now,
                        stop
                    )
                )
            );
            foreach (var (row, outcome) in some.Zip(read))
                await book.Keep(row.Calendar, outcome, stop);
        }
    }
}
