namespace Juluo.Bookings;

/// <summary>Operations on many bookings in a constant number of statements, for series and seasons.</summary>
internal sealed partial class Claims
{
    /// <summary>Writes new bookings with their quotes, as many as units are available.</summary>
    /// <param name="price">Returns the price of one booking; called only for bookings that were made, in their order.</param>
    /// <returns>The bookings made, with their prices. Bookings that could not be made are deleted again.</returns>
    public async Task<Dictionary<BookingId, Quote>> MakeMany(
        IReadOnlyList<Booking> all,
        Func<Booking, Quote> price,
        PersonId? by,
        IReadOnlyList<UnitRequirement> needs,
        Func<Interval, Interval> widened,
        CancellationToken stop
    )
    {
        if (all.Count == 0 || needs.Count == 0)
            return [];
        var first = all[0];
        var ends = all.Select(b => b.During.End);
        var starts = all.Select(b => b.During.Start);
        await work.Do(
            $"""
            insert into bookings.booking (community_id, id, resource_id, person_id, during, state, title, people, series_id,
              made_at, made_by)
            select {work.Community}, a.id, {first.Resource}, {first.Person}, tstzrange(a.starts, a.ends), a.state, {first.Title},
              {first.People}, {first.Series}, {first.MadeAt}, {by}
            from unnest({all.Select(b => b.Id)}::uuid[], {starts}::timestamptz[], {ends}::timestamptz[],
              {all.Select(b => b.State)}::text[]) as a (id, starts, ends, state)
            """,
            stop
        );
        var took = await TakeMany([.. all.Select(b => (b.Id, b.During))], needs, widened, stop);
        var made = all.Where(b => took.Contains(b.Id)).ToDictionary(b => b.Id, price);
        await QuoteMany([.. made.Select(m => (m.Key, m.Value))], stop);
        Guid[] lost = [.. all.Where(b => !took.Contains(b.Id)).Select(b => b.Id.Value)];
        if (lost.Length == 0)
            return made;
        await work.Do(
            $"""
            with claims as (delete from bookings.claim where community_id = {work.Community} and booking_id = any({lost}))
            delete from bookings.booking where community_id = {work.Community} and id = any({lost})
            """,
            stop
        );
        return made;
    }

    /// <summary>Takes the units that existing bookings need. Previous claims must be released first.</summary>
    /// <returns>The bookings that got all of their units.</returns>
    public async Task<HashSet<BookingId>> TakeMany(
        IReadOnlyList<(BookingId Booking, Interval During)> all,
        IReadOnlyList<UnitRequirement> needs,
        Func<Interval, Interval> widened,
        CancellationToken stop
    )
    {
        // For each booking, choose as many free units as it needs. Two bookings of one series can choose the same unit at the same time; the second is then left out like any other
        // conflict. If all units are needed, there is no choice and no lookup: the constraint leaves out what is taken.
        var from = all.Select(b => widened(b.During).Start);
        var units = needs.Select(n => n.Units);
        var until = all.Select(b => widened(b.During).End);
        var taken = await work.List<BookingId>(
            $"""
            with
            asked as (select * from unnest({all.Select(b => b.Booking)}::uuid[], {from}::timestamptz[],
              {until}::timestamptz[]) as a (booking_id, starts, ends)),
            need as (select * from unnest({needs.Select(n => n.Resource)}::uuid[], {units}::int[]) as n (resource_id, units)),
            unit as (
              select u.id, u.resource_id, u.number, n.units, count(*) over (partition by u.resource_id) > n.units as choice
              from need n join {ResourcesFacade.Units(work)} u on u.resource_id = n.resource_id
                and u.retired_at is null
            ),
            free as (
              select a.booking_id, a.starts, a.ends, u.id as unit_id, u.units,
                row_number() over (partition by a.booking_id, u.resource_id order by u.number) as place
              from asked a cross join unit u
              where not u.choice or not exists (
                select from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = u.id
                  and c.during && tstzrange(a.starts, a.ends) offset 0)
            ),
            taken as (
              insert into bookings.claim (community_id, id, unit_id, during, booking_id)
              select {work.Community}, gen_random_uuid(), f.unit_id, tstzrange(f.starts, f.ends), f.booking_id from free f
                where f.place <= f.units
              order by f.starts, f.unit_id
              on conflict on constraint no_two_claims do nothing
              returning booking_id
            )
            select booking_id from taken group by booking_id having count(*) = (select sum(units) from need)
            """,
            stop
        );
        return [.. taken];
    }

    public Task LetGoMany(IReadOnlyCollection<BookingId> bookings, CancellationToken stop) =>
        work.Do($"delete from bookings.claim where community_id = {work.Community} and booking_id = any({bookings})", stop);

    public async Task QuoteMany(IReadOnlyList<(BookingId Booking, Quote Quote)> all, CancellationToken stop)
    {
        if (all.Count == 0)
            return;
        var texts = all.Select(q => System.Text.Json.JsonSerializer.Serialize(q.Quote.Lines, Json.Options));
        var amounts = all.Select(q => q.Quote.Total.Minor);
        var bookings = all.Select(q => q.Booking);
        await work.Do(
            $"""
            insert into bookings.quote (community_id, id, booking_id, made_at, amount, currency, lines)
            select {work.Community}, q.id, q.booking_id, {clock.Now}, q.amount, {all[0].Quote.Total.Currency}, q.lines::jsonb
            from unnest({all.Select(_ => Id.New<QuoteId>(clock))}::uuid[], {bookings}::uuid[], {amounts}::bigint[],
              {texts}::text[]) as q (id, booking_id, amount, lines)
            """,
            stop
        );
    }
}
