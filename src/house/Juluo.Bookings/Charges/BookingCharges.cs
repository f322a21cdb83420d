namespace Juluo.Bookings;

/// <summary>
/// Publishes charges of bookings when they are confirmed, and reverses them when they no longer apply. The database constraint <c>one_charge_at_a_time</c> allows one open charge
/// per booking; each quote is charged and reversed at most once.
/// </summary>
internal sealed class BookingCharges(UnitOfWork work, Clock clock)
{
    /// <summary>Charges the latest quote of each of these confirmed bookings.</summary>
    public Task Charge(IReadOnlyCollection<BookingId> agreed, CancellationToken stop) =>
        Publish(
            $"""
            update bookings.quote q set charged_at = {clock.Now} from bookings.booking b
            where b.community_id = {work.Community} and b.id = any({agreed}) and q.community_id = {work.Community} and q.amount > 0
              and q.charged_at is null and q.id = (
              select l.id from bookings.quote l where l.community_id = {work.Community} and l.booking_id = b.id and l.reversed_at is null
              order by l.made_at desc, l.id desc limit 1)
            returning b.id, b.person_id, b.resource_id, b.during, q.id, q.amount, q.currency
            """,
            charge => charge,
            stop
        );

    /// <summary>Reverses the charges of bookings that are about to be cancelled, moved or requested again. Must run before their state changes.</summary>
    /// <param name="nameless">True if the holder is being erased: the charges are published without a payer.</param>
    public Task Reverse(IReadOnlyCollection<BookingId> leaving, CancellationToken stop, bool nameless = false) =>
        Publish(
            $"""
            update bookings.quote q set reversed_at = {clock.Now} from bookings.booking b
            where b.community_id = {work.Community} and b.id = any({leaving}) and q.community_id = {work.Community}
              and q.booking_id = b.id and q.charged_at is not null and q.reversed_at is null
            returning b.id, b.person_id, b.resource_id, b.during, q.id, q.amount, q.currency
            """,
            charge => (nameless ? charge with { Payer = null } : charge).Reversed(clock.Now),
            stop
        );

    private async Task Publish(Statement mark, Func<Charge, Charge> published, CancellationToken stop)
    {
        var marked = await work.List<(BookingId Id, PersonId Person, ResourceId Resource, Interval During, QuoteId Quote, Money Total)>(
            mark,
            stop
        );
        if (marked.Count == 0)
            return;
        var resources = await new ResourcesFacade(work, clock).Named([.. marked.Select(m => m.Resource)], stop);
        await new Outbox(work, clock).Publish(
            [
                .. marked
                    .Select(m => BookingCharge.Of(m.Id, m.Person, m.During, resources[m.Resource], m.Quote, m.Total, clock.Now))
                    .OfType<Charge>()
                    .Select(published),
            ],
            stop
        );
    }
}
