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
            await work.List<(
                MeetingId Meeting,
                BookingId Id,
                ResourceId Resource,
                LocalizedText Name,
                Interval During,
                bool Asked,
                string Zone,
                bool Own
            )>(
                $"""
                select m.meeting_id, b.id, b.resource_id, r.name_zh, r.name_en, b.during, b.state <> 'confirmed', s.zone, b.person_id = {reader}
                from bookings.meeting_booking m join bookings.booking b on b.community_id = m.community_id and b.id = m.booking_id
                join spaces.resource r on r.community_id = b.community_id and r.id = b.resource_id
                join spaces.site s on s.community_id = r.community_id and s.id = r.site_id
                where m.community_id = {work.Community} and m.meeting_id = any({meetings}) and b.state in ('held', 'requested', 'confirmed')
                order by b.made_at
                """,
                stop
            )
        ).ToLookup(
            m => m.Meeting,
            m => new MeetingBooking(
                m.Id,
                m.Resource,
                m.Name,
                m.During,
                m.Asked,
                DateTimeZoneProviders.Tzdb.GetZoneOrNull(m.Zone) ?? DateTimeZone.Utc,
                m.Own
            )
        );
}
