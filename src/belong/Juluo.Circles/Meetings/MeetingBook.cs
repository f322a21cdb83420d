using System.Data.Common;
using NodaTime;
using Npgsql;

namespace Juluo.Circles;

/// <summary>Reads and writes meetings. One of a circle that a person may not know of is not found.</summary>
internal sealed class MeetingBook(Work work, Clock clock)
{
    private const string Columns =
        "m.id, m.circle_id, m.title, m.at, m.minutes_long, m.place, m.invited_at, m.cancelled_at, m.minutes, m.minutes_by, m.approved_at, m.approved_in";

    public CircleBook Circles { get; } = new(work, clock);

    public async Task<(Meeting Meeting, Circle Circle)?> Find(MeetingId id, PersonId self, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from circles.meeting m where m.community_id = $1 and m.id = $2",
            work.Community.Id.Value,
            id.Value
        );
        if ((await select.List(Read, stop)).SingleOrDefault() is not { } meeting)
            return null;
        return await Circles.Find(meeting.CircleId, self, stop) is { } circle ? (meeting, circle) : null;
    }

    /// <summary>Those of a circle, the latest first.</summary>
    public async Task<List<Meeting>> Of(CircleId circle, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select {Columns} from circles.meeting m where m.community_id = $1 and m.circle_id = $2 order by m.at desc, m.id desc limit 200",
            work.Community.Id.Value,
            circle.Value
        );
        return await select.List(Read, stop);
    }

    /// <summary>The next of the circles that somebody is of; of one circle when it is given.</summary>
    public async Task<List<Meeting>> Next(PersonId self, CircleId? circle, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select {Columns} from circles.meeting m
            where m.community_id = $1 and m.cancelled_at is null and m.at >= $2
              and case when $3::uuid is null then exists (select from circles.circle_member c where c.community_id = m.community_id
                and c.circle_id = m.circle_id and c.person_id = $4 and c.state = 'here') else m.circle_id = $3 end
            order by m.at, m.id limit $5
            """,
            work.Community.Id.Value,
            clock.Now.ToDateTimeUtc(),
            circle?.Value,
            self.Value,
            most
        );
        return await select.List(Read, stop);
    }

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
        await using var insert = work.Command(
            "insert into circles.meeting (community_id, id, circle_id, title, at, minutes_long, place) values ($1, $2, $3, $4, $5, $6, $7)",
            work.Community.Id.Value,
            id.Value,
            circle.Value,
            title,
            at.ToDateTimeUtc(),
            minutesLong,
            place
        );
        await insert.ExecuteNonQueryAsync(stop);
        await Circles.Note(circle, CircleEvent.Called, by, null, title, stop);
        return id;
    }

    /// <summary>Changes columns of a meeting; a meeting whose minutes are approved refuses.</summary>
    /// <param name="assignments">Of this class only, with $3 and on for the values.</param>
    public async Task<Outcome<Done>> Set(MeetingId id, string assignments, object?[] values, CancellationToken stop)
    {
        try
        {
            await using var update = work.Command(
                $"update circles.meeting set {assignments} where community_id = $1 and id = $2",
                [work.Community.Id.Value, id.Value, .. values]
            );
            await update.ExecuteNonQueryAsync(stop);
            return Done.It;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "approved_minutes_stay")
        {
            return new MeetingErrors.MinutesApproved();
        }
    }

    public async Task<List<AgendaItem>> Agenda(MeetingId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select id, place, text, by_person from circles.agenda_item where community_id = $1 and meeting_id = $2 order by place",
            work.Community.Id.Value,
            id.Value
        );
        return await select.List(
            r => new AgendaItem(new(r.GetGuid(0)), r.GetInt32(1), r.GetString(2), r.IsDBNull(3) ? null : r.Person(3)),
            stop
        );
    }

    public async Task AddItem(MeetingId id, string text, PersonId by, CancellationToken stop)
    {
        await Hold(id, stop);
        await using var insert = work.Command(
            """
            insert into circles.agenda_item (community_id, id, meeting_id, place, text, by_person)
            select $1, $2, $3, coalesce(max(i.place), 0) + 1, $4, $5 from circles.agenda_item i where i.community_id = $1 and i.meeting_id = $3
            """,
            work.Community.Id.Value,
            Id.New<AgendaItemId>(clock).Value,
            id.Value,
            text,
            by.Value
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Writes the order of the items anew: the places are counted from one, without a gap.</summary>
    public async Task Order(MeetingId id, IReadOnlyList<AgendaItemId> order, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update circles.agenda_item i set place = t.place from unnest($3::uuid[]) with ordinality as t (id, place)
            where i.community_id = $1 and i.meeting_id = $2 and i.id = t.id
            """,
            work.Community.Id.Value,
            id.Value,
            order.Select(o => o.Value).ToArray()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task RemoveItem(MeetingId id, AgendaItemId item, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from circles.agenda_item where community_id = $1 and meeting_id = $2 and id = $3",
            work.Community.Id.Value,
            id.Value,
            item.Value
        );
        await delete.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<PersonId>> Present(MeetingId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id from circles.attendance where community_id = $1 and meeting_id = $2 order by person_id",
            work.Community.Id.Value,
            id.Value
        );
        return await select.List(r => r.Person(0), stop);
    }

    public async Task SetPresent(MeetingId id, IReadOnlyCollection<PersonId> present, CancellationToken stop)
    {
        await using var clear = work.Command(
            "delete from circles.attendance where community_id = $1 and meeting_id = $2",
            work.Community.Id.Value,
            id.Value
        );
        await clear.ExecuteNonQueryAsync(stop);
        await using var insert = work.Command(
            "insert into circles.attendance (community_id, meeting_id, person_id) select $1, $2, p from unnest($3::uuid[]) p",
            work.Community.Id.Value,
            id.Value,
            present.Select(p => p.Value).Distinct().ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Until the transaction ends nobody else changes the agenda.</summary>
    public async Task Hold(MeetingId id, CancellationToken stop)
    {
        await using var hold = work.Command(
            "select from circles.meeting where community_id = $1 and id = $2 for update",
            work.Community.Id.Value,
            id.Value
        );
        await hold.ExecuteNonQueryAsync(stop);
    }

    private static Meeting Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            new(r.GetGuid(1)),
            r.GetString(2),
            r.Instant(3),
            r.GetInt32(4),
            r.IsDBNull(5) ? null : r.GetString(5),
            r.IsDBNull(6) ? null : r.Instant(6),
            r.IsDBNull(7) ? null : r.Instant(7),
            r.IsDBNull(8) ? null : r.GetString(8),
            r.IsDBNull(9) ? null : r.Person(9),
            r.IsDBNull(10) ? null : r.Instant(10),
            r.IsDBNull(11) ? null : new MeetingId(r.GetGuid(11))
        );
}
