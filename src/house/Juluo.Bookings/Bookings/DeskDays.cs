namespace Juluo.Bookings;

/// <summary>
/// Desks that are booked ahead on a pass: a day of it includes a hot desk, and is counted when the person comes. Until then the bookings say which days it will have to pay.
/// </summary>
internal static class DeskDays
{
    /// <summary>SQL for whether the lines of a quote say that a day of a pass pays.</summary>
    public static readonly Sql ByPass = new("""@? '$[*] ? (@.per == "day" && exists (@.paidBy))'""");

    /// <summary>SQL for on how many days ahead, some days aside, a pass will pay a desk that a person has booked.</summary>
    /// <param name="but">SQL for an array of days that are not counted.</param>
    /// <param name="moved">Not counted either: it is about to have another time.</param>
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

    /// <summary>The same for a booking of a resource on some days; 0: it is no desk.</summary>
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
