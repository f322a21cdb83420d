namespace Juluo.Bookings;

/// <summary>Reads guests of bookings, and records which invitations were mailed.</summary>
internal sealed class GuestInvitationStore(UnitOfWork work)
{
    /// <summary>A guest as stored.</summary>
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

    public Task<PersonId> HolderOf(BookingId booking, CancellationToken stop) =>
        work.Find<PersonId>($"select person_id from bookings.booking where community_id = {work.Community} and id = {booking}", stop);

    /// <summary>Returns the price of a booking's latest quote; null if it has none.</summary>
    public async Task<Money?> PriceOf(BookingId booking, CancellationToken stop) =>
        (
            await work.Find<Owed>(
                $"""
                select amount as total, currency from bookings.quote
                where community_id = {work.Community} and booking_id = {booking} order by made_at desc, id desc limit 1
                """,
                stop
            )
        )?.Total;

    private sealed record Owed(Money Total);

    public Task Answer(GuestId guest, bool comes, CancellationToken stop) =>
        work.Do(
            $"update bookings.booking_guest set answer = {(comes ? "yes" : "no")} where community_id = {work.Community} and id = {guest}",
            stop
        );

    /// <summary>Reads the invitations sent for a booking and locks them, so that two mails about one booking are sent one after the other.</summary>
    public Task<List<SentInvitation>> Sent(BookingId booking, CancellationToken stop) =>
        work.List<SentInvitation>(
            $"""
            select person_id as to_person, guest_id as to_guest, name as to_name, email as to_email, language as to_language, null::boolean as to_answer,
              sequence, withdrawn_at is not null as withdrawn from bookings.sent_invitation
            where community_id = {work.Community} and booking_id = {booking} order by email for update
            """,
            stop
        );

    /// <summary>Returns the bookings of a list that are in at least one person's calendar by mail.</summary>
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
        work.List<Guest>(
            $"""
            select id, booking_id as booking, person_id as person, name, email, case answer when 'yes' then true when 'no' then false end as answer, language
            from bookings.booking_guest
            where community_id = {work.Community} and {where} order by id
            """,
            stop
        );
}

/// <summary>An invitation as last sent to a person's calendar.</summary>
internal sealed record SentInvitation(Invited To, int Sequence, bool Withdrawn);
