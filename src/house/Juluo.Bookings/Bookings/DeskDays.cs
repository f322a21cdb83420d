namespace Juluo.Bookings;

/// <summary>
/// Desk bookings ahead of time that a pass will pay. A day of the pass includes a hot desk and is counted when the person checks in; until then, the bookings show which days it
/// will pay.
/// </summary>
internal static class DeskDays
{
    /// <summary>SQL condition: a line of the quote is paid by a day of a pass.</summary>
    public static readonly Sql ByPass = new("""@? '$[*] ? (@.per == "day" && exists (@.paidBy))'""");

    /// <summary>SQL expression: the number of coming days, except some, on which a pass will pay a booked desk of a person.</summary>
    /// <param name="but">SQL array of days that are not counted.</param>
    /// <param name="moved">A booking that is not counted, because it is about to move.</param>
    public static Statement SpokenFor(UnitOfWork work, PersonId person, Statement but, Instant now, BookingId? moved = null) =>
        $"""
            (select count(distinct (lower(b.during) at time zone d.zone)::date)::int from bookings.booking b
              join {ResourcesFacade.Placed(work)} d on d.id = b.resource_id and d.kind = 'hot_desk'
              cross join lateral (select q.lines from bookings.quote q
                where q.community_id = b.community_id and q.booking_id = b.id order by q.made_at desc, q.id desc limit 1) as costs
              where b.community_id = {work.Community} and b.person_id = {person} and b.state in ('held', 'requested', 'confirmed')
                and lower(b.during) > {now} and b.id is distinct from {moved}::uuid and costs.lines {ByPass}
                and (lower(b.during) at time zone d.zone)::date <> all({but}))
            """;

    /// <summary>Counts the same for a booking of a resource on some days; 0 if the resource is not a hot desk.</summary>
    public static async Task<int> SpokenFor(
        UnitOfWork work,
        Resource resource,
        PersonId person,
        IReadOnlyCollection<LocalDate> but,
        Instant now,
        CancellationToken stop
    )
    {
        if (resource.Kind != ResourceKind.HotDesk)
            return 0;
        LocalDate[] days = [.. but.Distinct()];
        return await work.Find<int>($"select {SpokenFor(work, person, $"{days}::date[]", now)}", stop);
    }
}
