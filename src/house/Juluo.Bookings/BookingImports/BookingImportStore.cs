namespace Juluo.Bookings;

/// <summary>Writes bookings from other systems, in a constant number of statements per batch.</summary>
internal sealed class BookingImportStore(UnitOfWork work, Clock clock, string source = BookingImportStore.Import)
{
    private const string Import = "import";

    /// <summary>Finds which of these external ids were imported before, or are ids of bookings of this community, each with the id of that booking.</summary>
    public async Task<Dictionary<string, string>> Known(IReadOnlyCollection<string> ids, CancellationToken stop) => (
            await work.List<(string Called, Guid Id)>(
                $"""
                select external_id, id from bookings.booking
                where community_id = {work.Community} and source = {source} and external_id = any({ids.ToArray()})
                union select id::text, id from bookings.booking where community_id = {work.Community} and id::text = any({ids.ToArray()})
                """,
                stop
            )
        ).DistinctBy(k => k.Called).ToDictionary(k => k.Called, k => k.Id.ToString(), StringComparer.Ordinal);

    /// <summary>Adds bookings of one resource, at the price in the row or, without one, at the current price.</summary>
    /// <returns>The rows that could not be booked because another booking or another row has the units.</returns>
    public async Task<List<BookingRow>> Add(Bookable what, IReadOnlyList<BookingRow> rows, Caller caller, CancellationToken stop)
    {
        var ids = rows.Select(_ => Id.New<BookingId>(clock)).ToList();
        var ends = rows.Select(r => r.During.End);
        var externalIds = rows.Select(r => r.ExternalId);
        var starts = rows.Select(r => r.During.Start);
        var peoples = rows.Select(r => r.People);
        await work.Do(
            $"""
            insert into bookings.booking (community_id, id, resource_id, person_id, during, state, title, people, made_at, made_by,
              source, external_id)
            select {work.Community}, b.id, {what.Resource.Id}, b.person, tstzrange(b.starts, b.ends), 'confirmed', b.title,
              b.people, {clock.Now}, {caller.Person}, {source}, b.external
            from unnest({ids}::uuid[], {rows.Select(r => r.Person)}::uuid[], {starts}::timestamptz[], {ends}::timestamptz[],
              {rows.Select(r => r.Title)}::text[], {peoples}::int[], {externalIds}::text[])
              as b (id, person, starts, ends, title, people, external)
            """,
            stop
        );
        await work.Do($"select bookings.count_bookings()", stop);
        var claims = new Claims(work, clock);
        var made = await Take(claims, [.. rows.Select((r, n) => (ids[n], r.During))], what, stop);
        await claims.QuoteMany(
            [
                .. rows.Select((r, n) => (Id: ids[n], Row: r))
                    .Where(r => made.Contains(r.Id))
                    .Select(r => (r.Id, QuoteOf(what, r.Row, caller.Community.Currency))),
            ],
            stop
        );
        // Bookings that had already begun were paid for in the source system.
        List<BookingId> coming =
        [
            .. rows.Select((r, n) => (Id: ids[n], r.During))
                .Where(r => made.Contains(r.Id) && r.During.Start > clock.Now)
                .Select(r => r.Id),
        ];
        await new BookingCharges(work, clock).Charge(coming, stop);
        return [.. rows.Where((_, n) => !made.Contains(ids[n]))];
    }

    private static Quote QuoteOf(Bookable what, BookingRow row, string currency) =>
        row.Price switch
        {
            null => what.QuoteOf(row.During, Audience.Member, currency),
            0 => Quote.Free(currency),
            { } agreed => new(new(agreed, currency), [new(PriceUnit.Booking, 1, agreed, agreed)]),
        };

    /// <summary>
    /// Rows of one statement do not see each other, and all try the first free unit; rows that lost try again for the next one. Taken in order of their start times, this places as
    /// many bookings as possible.
    /// </summary>
    private static async Task<HashSet<BookingId>> Take(
        Claims claims,
        List<(BookingId Id, Interval During)> wanted,
        Bookable what,
        CancellationToken stop
    )
    {
        var made = new HashSet<BookingId>();
        // If bookings need several units, two of them may each get only some. Then neither keeps any, and they retry one by one.
        for (var together = true; wanted.Count > 0; )
        {
            var before = made.Count;
            foreach (var asking in together ? [wanted] : wanted.OrderBy(w => w.During.Start).Chunk(1).Select(w => w.ToList()))
            {
                var took = await claims.TakeMany(asking, what.Needs, what.Rules.Widened, stop);
                made.UnionWith(took);
                if (took.Count < asking.Count)
                    await claims.LetGoMany([.. asking.Where(a => !took.Contains(a.Id)).Select(a => a.Id)], stop);
            }

            wanted = wanted.FindAll(w => !made.Contains(w.Id));
            if (made.Count > before)
                continue;
            if (!together || what.Needs.Sum(n => n.Units) == 1)
                break;
            together = false;
        }

        return made;
    }

    /// <summary>Deletes imported bookings that got no units and so have no quote.</summary>
    public Task Forget(IReadOnlyCollection<string> externalIds, CancellationToken stop) =>
        work.Do(
            $"""
            delete from bookings.booking
            where community_id = {work.Community} and source = {source} and external_id = any({externalIds.ToArray()})
            """,
            stop
        );

    /// <summary>Marks imported bookings that have begun as checked in at their start.</summary>
    public Task ConfirmArrival(CancellationToken stop) =>
        work.Do(
            $"""
            update bookings.booking set checked_in_at = lower(during)
            where community_id = {work.Community} and source = {source} and checked_in_at is null and lower(during) <= {clock.Now}
            """,
            stop
        );
}
