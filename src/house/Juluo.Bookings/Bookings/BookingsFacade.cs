namespace Juluo.Bookings;

/// <summary>Bookings that are brought rather than made on a page, past ones too: by the sample.</summary>
public sealed class BookingsFacade(UnitOfWork work, Clock clock)
{
    /// <summary>A booking as the importing program gives it.</summary>
    /// <param name="ExternalId">What it is called there.</param>
    public sealed record Brought(ResourceId Resource, PersonId Person, Interval During, string? Title, int? People, string ExternalId);

    /// <summary>Those that are not to be had, because others or one another have it, are left out. Of past ones people came.</summary>
    /// <returns>How many there are now.</returns>
    public async Task<int> Bring(IReadOnlyList<Brought> all, string source, Caller caller, CancellationToken stop)
    {
        var (store, count) = (new BookingImportStore(work, clock, source), 0);
        foreach (var of in all.GroupBy(b => b.Resource))
        {
            if (await new BookableStore(work).Find(of.Key, null, clock.Now, clock.Now, stop) is not { } what)
                continue;
            List<BookingRow> rows =
            [
                .. of.Select(b => new BookingRow(0, what.Resource, b.Person, b.During, b.Title, b.People, null, b.ExternalId)),
            ];
            var taken = await store.Add(what, rows, caller, stop);
            await store.Forget([.. taken.Select(t => t.ExternalId)], stop);
            count += rows.Count - taken.Count;
        }

        await store.ConfirmArrival(stop);
        return count;
    }

    /// <summary>Whether a person, or anyone, has ever booked.</summary>
    public Task<bool> HasBooked(PersonId? person, CancellationToken stop) =>
        work.Find<bool>(
            $"select exists (select from bookings.booking where community_id = {work.Community} and ({person}::uuid is null or person_id = {person}))",
            stop
        );

    /// <summary>What can be booked here has been here since then: its use is counted from that day on.</summary>
    public Task Began(Instant at, CancellationToken stop) =>
        work.Do($"update spaces.resource set made_at = least(made_at, {at}) where community_id = {work.Community}", stop);
}
