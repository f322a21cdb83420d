using NodaTime;

namespace Juluo.Bookings;

/// <summary>Who is asked to a booking, and whom it was told by mail.</summary>
internal sealed class GuestInvitationBook(Work work)
{
    private Guid Here => work.Community.Id.Value;

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

    public Task<List<Guest>> Guests(BookingId booking, CancellationToken stop) => Guests("booking_id = $2", booking.Value, stop);

    public async Task<Guest?> Find(GuestId id, CancellationToken stop) => (await Guests("id = $2", id.Value, stop)).SingleOrDefault();

    public async Task<PersonId> HolderOf(BookingId booking, CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id from bookings.booking where community_id = $1 and id = $2",
            Here,
            booking.Value
        );
        return new((Guid)(await select.ExecuteScalarAsync(stop))!);
    }

    public async Task Answer(GuestId guest, bool comes, CancellationToken stop)
    {
        await using var update = work.Command(
            "update bookings.booking_guest set answer = $3 where community_id = $1 and id = $2",
            Here,
            guest.Value,
            comes ? "yes" : "no"
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>To whom it was sent; held, so that two messages about one booking come one after the other.</summary>
    public async Task<List<SentInvitation>> Sent(BookingId booking, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select person_id, guest_id, name, email, language, sequence, withdrawn_at is not null from bookings.sent_invitation
            where community_id = $1 and booking_id = $2 order by email for update
            """,
            Here,
            booking.Value
        );
        return await select.List(
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
    }

    /// <summary>Those of some bookings that stand in somebody's calendar.</summary>
    public async Task<List<BookingId>> SentOf(IReadOnlyCollection<BookingId> bookings, CancellationToken stop)
    {
        await using var select = work.Command(
            "select distinct booking_id from bookings.sent_invitation where community_id = $1 and booking_id = any($2) and withdrawn_at is null",
            Here,
            bookings.Select(b => b.Value).ToArray()
        );
        return await select.List(r => new BookingId(r.GetGuid(0)), stop);
    }

    public async Task Note(BookingId booking, Invited to, int sequence, bool withdrawn, Instant now, CancellationToken stop)
    {
        await using var note = work.Command(
            """
            insert into bookings.sent_invitation (community_id, booking_id, email, person_id, guest_id, name, language, sequence, sent_at, withdrawn_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $10 then $9 end)
            on conflict (community_id, booking_id, email) do update
              set person_id = $4, guest_id = $5, name = $6, language = $7, sequence = $8, sent_at = $9, withdrawn_at = case when $10 then $9 end
            """,
            Here,
            booking.Value,
            to.Email,
            to.Person?.Value,
            to.Guest?.Value,
            to.Name,
            to.Language,
            sequence,
            now.ToDateTimeUtc(),
            withdrawn
        );
        await note.ExecuteNonQueryAsync(stop);
    }

    private async Task<List<Guest>> Guests(string where, Guid key, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select id, booking_id, person_id, name, email, answer, language from bookings.booking_guest where community_id = $1 and {where} order by id",
            Here,
            key
        );
        return await select.List(
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
}
