namespace Juluo.Bookings;

/// <summary>Links bookings to the meetings of circles they were made for.</summary>
internal sealed class MeetingBookingStore(UnitOfWork work, Clock clock)
{
    public Task Add(BookingId booking, MeetingId meeting, CancellationToken stop) =>
        work.Do(
            $"""
            insert into bookings.meeting_booking (community_id, booking_id, meeting_id)
            values ({work.Community}, {booking}, {meeting})
            """,
            stop
        );

    /// <summary>Returns the held, requested and confirmed bookings of these meetings, in the order in which they were made; cancelled ones are left out.</summary>
    public async Task<ILookup<MeetingId, MeetingBooking>> Of(
        IReadOnlyCollection<MeetingId> meetings,
        PersonId reader,
        CancellationToken stop
    )
    {
        var rows = await work.List<(MeetingId Meeting, BookingId Id, ResourceId Resource, Interval During, bool Asked, bool Own)>(
            $"""
            select m.meeting_id, b.id, b.resource_id, b.during, b.state <> 'confirmed', b.person_id = {reader}
            from bookings.meeting_booking m join bookings.booking b on b.community_id = m.community_id and b.id = m.booking_id
            where m.community_id = {work.Community} and m.meeting_id = any({meetings}) and b.state in ('held', 'requested', 'confirmed')
            order by b.made_at
            """,
            stop
        );
        var named = await new ResourcesFacade(work, clock).Named([.. rows.Select(r => r.Resource)], stop);
        return rows.ToLookup(
            m => m.Meeting,
            m => new MeetingBooking(m.Id, m.Resource, named[m.Resource].Name, m.During, m.Asked, named[m.Resource].TimeZone, m.Own)
        );
    }
}
