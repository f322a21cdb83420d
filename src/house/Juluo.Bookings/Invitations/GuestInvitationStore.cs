namespace Juluo.Bookings;

/// <summary>Who is asked to a booking, and whom it was told by mail.</summary>
internal sealed class GuestInvitationStore(UnitOfWork work)
{
    /// <summary>A guest as they were written down.</summary>
    public sealed record Guest(
        GuestId Id,
        BookingId Booking,
        PersonId? Person,
        string? Name,
        string? Email,
        bool? Answer,
        string? Language
    );

    public Task<List<Guest>> Guests(BookingId booking, CancellationToken stop) => Guests($"booking_id = {booking}", booking.Value, stop);

    public async Task<Guest?> Find(GuestId id, CancellationToken stop) => (await Guests($"id = {id}", id.Value, stop)).SingleOrDefault();

    public async Task<PersonId> HolderOf(BookingId booking, CancellationToken stop) =>
        new(
            await work.Find<Guid>($"select person_id from bookings.booking where community_id = {work.Community} and id = {booking}", stop)
        );

    public Task Answer(GuestId guest, bool comes, CancellationToken stop) =>
        work.Do(
            $"update bookings.booking_guest set answer = {(comes ? "yes" : "no")} where community_id = {work.Community} and id = {guest}",
            stop
        );

    /// <summary>To whom it was sent; held, so that two messages about one booking come one after the other.</summary>
    public Task<List<SentInvitation>> Sent(BookingId booking, CancellationToken stop) =>
        work.List(
            $"""
            select person_id, guest_id, name, email, language, sequence, withdrawn_at is not null from bookings.sent_invitation
            where community_id = {work.Community} and booking_id = {booking} order by email for update
            """,
            r => new SentInvitation(
                new(
                    r.IsDBNull(0) ? null : r.Person(0),
                    r.IsDBNull(1) ? null : new GuestId(r.GetGuid(1)),
                    r.GetString(2),
                    r.GetString(3),
                    r.GetString(4),
                    null
                ),
                r.GetInt32(5),
                r.GetBoolean(6)
            ),
            stop
        );

    /// <summary>Those of some bookings that stand in somebody's calendar.</summary>
    public Task<List<BookingId>> SentOf(IReadOnlyCollection<BookingId> bookings, CancellationToken stop) =>
        work.List<BookingId>(
            $"""
            select distinct booking_id from bookings.sent_invitation
            where community_id = {work.Community} and booking_id = any({bookings}) and withdrawn_at is null
            """,
            stop
        );

    public Task Note(BookingId booking, Invited to, int sequence, bool withdrawn, Instant now, CancellationToken stop) =>
        work.Do(
            $"""
            insert into bookings.sent_invitation (community_id, booking_id, email, person_id, guest_id, name, language, sequence,
              sent_at, withdrawn_at)
            values ({work.Community}, {booking}, {to.Email}, {to.Person}, {to.Guest}, {to.Name}, {to.Language}, {sequence}, {now},
              case when {withdrawn} then {now} end)
            on conflict (community_id, booking_id, email) do update
              set person_id = {to.Person}, guest_id = {to.Guest}, name = {to.Name}, language = {to.Language}, sequence = {sequence},
                sent_at = {now}, withdrawn_at = case when {withdrawn} then {now} end
            """,
            stop
        );

    private Task<List<Guest>> Guests(Statement where, Guid key, CancellationToken stop) =>
        work.List(
            $"""
            select id, booking_id, person_id, name, email, answer, language from bookings.booking_guest
            where community_id = {work.Community} and {where} order by id
            """,
            r => new Guest(
                new(r.GetGuid(0)),
                new(r.GetGuid(1)),
                r.IsDBNull(2) ? null : r.Person(2),
                r.IsDBNull(3) ? null : r.GetString(3),
                r.IsDBNull(4) ? null : r.GetString(4),
                r.GetString(5) switch
                {
                    "yes" => true,
                    "no" => false,
                    _ => null,
                },
                r.IsDBNull(6) ? null : r.GetString(6)
            ),
            stop
        );
}

/// <summary>That a booking stands in somebody's calendar, as it was last told.</summary>
internal sealed record SentInvitation(Invited To, int Sequence, bool Withdrawn);
