using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>
/// Takes units for bookings. The database constraint <c>no_two_claims</c> guarantees that no unit is taken twice. Conflicts are found without exceptions and without waiting for a
/// deadlock timeout: a conflicting claim is skipped (<c>on conflict do nothing</c>), and a booking that lacks one keeps none.
/// </summary>
internal sealed partial class Claims(UnitOfWork work, Clock clock)
{
    /// <summary>Writes a new booking with its quote and takes its units. A booking that is confirmed at once is charged at once.</summary>
    /// <param name="telling">The facts to publish with it.</param>
    /// <returns>False if a unit is taken; the unit of work must then be rolled back.</returns>
    public async Task<bool> Make(
        Booking booking,
        PersonId? by,
        Quote quote,
        Bookable what,
        IReadOnlyList<IFact> telling,
        CancellationToken stop
    )
    {
        var (needs, widened, id) = (what.Needs, what.Rules.Widened(booking.During), Id.New<QuoteId>(clock));
        var charge =
            booking.State == BookingState.Confirmed
                ? BookingCharge.Of(booking.Id, booking.Person, booking.During, what.Resource, id, quote.Total, clock.Now)
                : null;
        var lines = System.Text.Json.JsonSerializer.Serialize(quote.Lines, Json.Options);
        Statement make = $"""
            with made as (
              insert into bookings.booking (community_id, id, resource_id, person_id, during, state, title, note, people, series_id,
                made_at, made_by, held_until)
              values ({work.Community}, {booking.Id}, {booking.Resource}, {booking.Person}, {booking.During}, {booking.State},
                {booking.Title}, {booking.Note}, {booking.People}, {booking.Series}, {booking.MadeAt}, {by}, {booking.HeldUntil})
            ),
            quoted as (
              insert into bookings.quote (community_id, id, booking_id, made_at, amount, currency, lines, charged_at)
              values ({work.Community}, {id}, {booking.Id}, {booking.MadeAt}, {quote.Total}, {lines}::jsonb, {charge?.At})
            ),
            {Insert(booking.Id, needs, widened)}
            """;
        if (charge is not null)
            telling = [.. telling, charge];
        // One round trip. The facts are committed only together with the booking.
        await using var batch = work.Batch(telling.Count > 0 ? [make, new Outbox(work, clock).Telling(telling)] : [make]);
        await using var rows = await batch.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        var tried = (rows.GetInt32(0), rows.GetInt32(1));
        await rows.DisposeAsync();
        return await Settle(tried, booking.Id, needs, widened, stop);
    }

    /// <summary>Takes the units of an existing booking for another time. Previous claims must be released first.</summary>
    public async Task<bool> Take(BookingId booking, IReadOnlyList<UnitRequirement> needs, Interval widened, CancellationToken stop)
    {
        return await Settle(await Try(booking, needs, widened, stop), booking, needs, widened, stop);
    }

    public Task LetGo(BookingId booking, CancellationToken stop) =>
        work.Do($"delete from bookings.claim where community_id = {work.Community} and booking_id = {booking}", stop);

    /// <summary>Frees the units of a booking from a moment on. The buffer after it stays if they were used.</summary>
    /// <param name="used">False if no one came: there is nothing to clean up.</param>
    public Task Shorten(BookingId booking, Instant end, bool used, CancellationToken stop) =>
        work.Do(
            $"""
            update bookings.claim c
            set during = tstzrange(lower(c.during), least(upper(c.during), {end} + case when {used} then upper(c.during) - upper(b.during) else interval '0' end))
            from bookings.booking b
            where c.community_id = {work.Community} and c.booking_id = {booking} and lower(c.during) < {end} and upper(c.during) > {end}
              and b.community_id = c.community_id and b.id = c.booking_id
            """,
            stop
        );

    /// <summary>
    /// Retries while units are missing: expired holds are released first, and if another booking was faster, another unit may still be free. Each retry follows a claim just made
    /// by another booking, so the loop ends.
    /// </summary>
    private async Task<bool> Settle(
        (int Took, int Chosen) tried,
        BookingId booking,
        IReadOnlyList<UnitRequirement> needs,
        Interval widened,
        CancellationToken stop
    )
    {
        var wanted = needs.Sum(n => n.Units);
        for (var lapsed = false; tried.Took < wanted || wanted == 0; )
        {
            var nobodyWasFaster = tried.Took == tried.Chosen;
            if (tried.Took > 0)
                await LetGo(booking, stop);
            if (nobodyWasFaster && (lapsed || await LetLapse(needs, widened, stop) == 0))
                return false;
            lapsed = lapsed || nobodyWasFaster;
            tried = await Try(booking, needs, widened, stop);
        }

        return true;
    }

    /// <summary>Lapses expired holds of these units that the job has not processed yet.</summary>
    private Task<int> LetLapse(IReadOnlyList<UnitRequirement> needs, Interval widened, CancellationToken stop) =>
        work.Do(
            $"""
            with over as (
              update bookings.booking b set state = 'lapsed', version = version + 1
              from bookings.claim_here c join {ResourcesFacade.Units(work)} u on u.id = c.unit_id
              where b.community_id = {work.Community} and b.state = 'held' and b.held_until <= {clock.Now}
                and c.community_id = {work.Community} and c.booking_id = b.id
                and u.resource_id = any({needs.Select(n => n.Resource)}) and c.during && {widened}
              returning b.id
            )
            delete from bookings.claim where community_id = {work.Community} and booking_id in (select id from over)
            """,
            stop
        );

    private Task<(int Took, int Chosen)> Try(
        BookingId booking,
        IReadOnlyList<UnitRequirement> needs,
        Interval widened,
        CancellationToken stop
    ) => work.Find<(int, int)>($"with {Insert(booking, needs, widened)}", stop);

    private Statement Insert(BookingId booking, IReadOnlyList<UnitRequirement> needs, Interval widened)
    {
        var ids = Enumerable.Range(0, needs.Sum(n => n.Units)).Select(_ => Id.New<ClaimId>(clock));
        var units = needs.Select(n => n.Units);
        return $"""
            need as (select * from unnest({needs.Select(n => n.Resource)}::uuid[], {units}::int[]) as n (resource_id, units)),
            free as (
              select u.id from need n cross join lateral (
                select id from {ResourcesFacade.Units(work)} unit where resource_id = n.resource_id
                  and retired_at is null and not exists (
                  select from bookings.claim_here c where c.community_id = {work.Community} and c.unit_id = unit.id
                    and c.during && {widened}::tstzrange offset 0)
                order by number limit n.units
              ) u
            ),
            chosen as (select id, row_number() over (order by id) as nth from free),
            taken as (
              insert into bookings.claim (community_id, id, unit_id, during, booking_id)
              select {work.Community}, ({ids}::uuid[])[c.nth::int], c.id, {widened}::tstzrange, {booking} from chosen c order by c.id
              on conflict on constraint no_two_claims do nothing
              returning 1
            )
            select (select count(*) from taken)::int, (select count(*) from chosen)::int
            """;
    }
}
