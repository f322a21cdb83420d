namespace Juluo.Circles;

/// <summary>Stores meetings with agenda, attendance and minutes. <see cref="Find"/> hides meetings of circles that the person may not see; the other methods leave this check to the caller.</summary>
internal sealed class MeetingStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        "m.id, m.circle_id, m.title, m.at, m.minutes_long, m.place, m.invited_at, m.cancelled_at, m.minutes, m.minutes_by, m.approved_at, m.approved_in"
    );

    private static readonly Sql DuringIt = new("tstzrange(m.at, m.at + make_interval(mins => m.minutes_long))");

    public CircleStore Circles { get; } = new(work, clock);

    public async Task<(Meeting Meeting, Circle Circle)?> Find(MeetingId id, PersonId self, CancellationToken stop)
    {
        if (
            await work.Find<Meeting>(
                $"select {Columns} from circles.meeting m where m.community_id = {work.Community} and m.id = {id}",
                stop
            )
            is not { } meeting
        )
            return null;
        return await Circles.Find(meeting.CircleId, self, stop) is { } circle ? (meeting, circle) : null;
    }

    /// <summary>Returns the latest 200 meetings of a circle, upcoming ones included, the latest first.</summary>
    public Task<List<Meeting>> Of(CircleId circle, CancellationToken stop) =>
        work.List<Meeting>(
            $"""
            select {Columns} from circles.meeting m
            where m.community_id = {work.Community} and m.circle_id = {circle} order by m.at desc, m.id desc limit 200
            """,
            stop
        );

    /// <summary>Returns the next meetings of one circle or, without one, of all circles of a person, without cancelled ones.</summary>
    public Task<List<Meeting>> Next(PersonId self, CircleId? circle, int most, CancellationToken stop) =>
        work.List<Meeting>(
            $"""
            select {Columns} from circles.meeting m
            where m.community_id = {work.Community} and m.cancelled_at is null and m.at >= {clock.Now}
              and case when {circle}::uuid is null then exists (select from circles.circle_member c where c.community_id = m.community_id
                and c.circle_id = m.circle_id and c.person_id = {self} and c.state = 'here') else m.circle_id = {circle} end
            order by m.at, m.id limit {most}
            """,
            stop
        );

    /// <summary>Returns the meetings of a person's circles that overlap an interval, by start time, without cancelled ones, at most 1,000.</summary>
    public Task<List<MeetingTime>> During(PersonId self, Interval within, CancellationToken stop) =>
        work.List<MeetingTime>(
            $"""
            select m.id, m.circle_id as circle, c.name_zh as circle_name_zh, c.name_en as circle_name_en, m.title, {DuringIt} as during, m.place
            from circles.meeting m join circles.circle c on c.community_id = m.community_id and c.id = m.circle_id
            join circles.circle_member o on o.community_id = m.community_id and o.circle_id = m.circle_id and o.person_id = {self} and o.state = 'here'
            where m.community_id = {work.Community} and {Reaching(within)} order by m.at, m.id limit 1000
            """,
            stop
        );

    /// <summary>Returns the times within an interval at which each of the given people is in a meeting of their circles.</summary>
    public async Task<ILookup<PersonId, Interval>> Times(IReadOnlyCollection<PersonId> people, Interval within, CancellationToken stop) =>
        (
            await work.List<(PersonId Who, Interval When)>(
                $"""
                select o.person_id, {DuringIt}
                from circles.meeting m join circles.circle_member o on o.community_id = m.community_id and o.circle_id = m.circle_id and o.state = 'here'
                where m.community_id = {work.Community} and o.person_id = any({people}) and {Reaching(within)}
                """,
                stop
            )
        ).ToLookup(m => m.Who, m => m.When);

    // No meeting is longer than a day, so a range of start times finds all of them by the index.
    private static Statement Reaching(Interval within) =>
        $"""
            m.cancelled_at is null and m.at >= {within.Start - Duration.FromDays(1)} and m.at < {within.End}
              and m.at + make_interval(mins => m.minutes_long) > {within.Start}
            """;

    public async Task<MeetingId> Call(
        CircleId circle,
        string title,
        Instant at,
        int minutesLong,
        string? place,
        PersonId by,
        CancellationToken stop
    )
    {
        var id = Id.New<MeetingId>(clock);
        await work.Do(
            $"""
            insert into circles.meeting (community_id, id, circle_id, title, at, minutes_long, place)
            values ({work.Community}, {id}, {circle}, {title}, {at}, {minutesLong}, {place})
            """,
            stop
        );
        await Circles.Note(circle, CircleEvent.Called, by, null, title, stop);
        return id;
    }

    /// <summary>Changes columns of a meeting. Fails with <see cref="MeetingErrors.MinutesApproved"/> if its minutes are approved.</summary>
    public async Task<Outcome<Done>> Set(MeetingId id, Statement assignments, CancellationToken stop)
    {
        try
        {
            await work.Do($"update circles.meeting set {assignments} where community_id = {work.Community} and id = {id}", stop);
            return Done.It;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "approved_minutes_stay")
        {
            return new MeetingErrors.MinutesApproved();
        }
    }

    public Task<List<AgendaItem>> Agenda(MeetingId id, CancellationToken stop) =>
        work.List<AgendaItem>(
            $"select id, place, text, by_person as by from circles.agenda_item where community_id = {work.Community} and meeting_id = {id} order by place",
            stop
        );

    public async Task AddItem(MeetingId id, string text, PersonId by, CancellationToken stop)
    {
        await Hold(id, stop);
        var item = Id.New<AgendaItemId>(clock);
        await work.Do(
            $"""
            insert into circles.agenda_item (community_id, id, meeting_id, place, text, by_person)
            select {work.Community}, {item}, {id}, coalesce(max(i.place), 0) + 1, {text}, {by} from circles.agenda_item i
              where i.community_id = {work.Community} and i.meeting_id = {id}
            """,
            stop
        );
    }

    /// <summary>Numbers the agenda items from one in the given order.</summary>
    public Task Order(MeetingId id, IReadOnlyList<AgendaItemId> order, CancellationToken stop) =>
        work.Do(
            $"""
            update circles.agenda_item i set place = t.place from unnest({order}::uuid[]) with ordinality as t (id, place)
            where i.community_id = {work.Community} and i.meeting_id = {id} and i.id = t.id
            """,
            stop
        );

    public Task RemoveAgendaItem(MeetingId id, AgendaItemId item, CancellationToken stop) =>
        work.Do($"delete from circles.agenda_item where community_id = {work.Community} and meeting_id = {id} and id = {item}", stop);

    public Task<List<PersonId>> Present(MeetingId id, CancellationToken stop) =>
        work.List<PersonId>(
            $"select person_id from circles.attendance where community_id = {work.Community} and meeting_id = {id} order by person_id",
            stop
        );

    public async Task SetPresent(MeetingId id, IReadOnlyCollection<PersonId> present, CancellationToken stop)
    {
        await work.Do($"delete from circles.attendance where community_id = {work.Community} and meeting_id = {id}", stop);
        await work.Do(
            $"""
            insert into circles.attendance (community_id, meeting_id, person_id) select {work.Community}, {id}, p
            from unnest({present.Select(p => p.Value).Distinct().ToArray()}::uuid[]) p
            """,
            stop
        );
    }

    /// <summary>Locks a meeting until the transaction ends, so that concurrent requests don't give two agenda items the same place.</summary>
    public Task Hold(MeetingId id, CancellationToken stop) =>
        work.Do($"select from circles.meeting where community_id = {work.Community} and id = {id} for update", stop);
}
