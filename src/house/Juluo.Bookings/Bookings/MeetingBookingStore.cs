using NpgsqlTypes;

namespace Juluo.Bookings;

/// <summary>Reads and writes which bookings are for which meetings of circles.</summary>
internal sealed class MeetingBookingStore(UnitOfWork work)
{
    public Task Add(BookingId booking, MeetingId meeting, CancellationToken stop) =>
        work.Do(
            $"""
            insert into bookings.meeting_booking (community_id, booking_id, meeting_id)
            values ({work.Community}, {booking}, {meeting})
            """,
            stop
        );

    /// <summary>Those that still stand, by meeting.</summary>
    public async Task<ILookup<MeetingId, MeetingBooking>> Of(
        IReadOnlyCollection<MeetingId> meetings,
        PersonId reader,
        CancellationToken stop
    ) =>
        (
            await work.List(
                $"""
                select m.meeting_id, b.id, b.resource_id, r.name_zh, r.name_en, b.during, b.state, s.zone, b.person_id = {reader}
                from bookings.meeting_booking m join bookings.booking b on b.community_id = m.community_id and b.id = m.booking_id
                join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
                where m.community_id = {work.Community} and m.meeting_id = any({meetings}) and b.state in ('held', 'requested', 'confirmed')
                order by b.made_at
                """,
                r =>
                {
                    var during = r.GetFieldValue<NpgsqlRange<DateTime>>(5);
                    return (
                        Meeting: new MeetingId(r.GetGuid(0)),
                        Booking: new MeetingBooking(
                            new(r.GetGuid(1)),
                            new(r.GetGuid(2)),
                            new(r.GetString(3), r.GetString(4)),
                            new(Instant.FromDateTimeUtc(during.LowerBound), Instant.FromDateTimeUtc(during.UpperBound)),
                            EnumWord.Read<BookingState>(r.GetString(6)) != BookingState.Confirmed,
                            DateTimeZoneProviders.Tzdb.GetZoneOrNull(r.GetString(7)) ?? DateTimeZone.Utc,
                            r.GetBoolean(8)
                        )
                    );
                },
                stop
            )
        ).ToLookup(m => m.Meeting, m => m.Booking);
}
