using NodaTime;

namespace Juluo.Delivery;

/// <summary>The inboxes of one community, and how its people wish to be told.</summary>
public sealed class NotificationBook(Work work, Clock clock)
{
    public sealed record Told(PersonId Person, Guid Id, NotificationWay Way);

    private Guid Here => work.Community.Id.Value;

    internal async Task<List<Told>> Write(
        IReadOnlyList<(PersonId Person, NotificationWay Way)> to,
        Notification what,
        CancellationToken stop
    )
    {
        await using var insert = work.Command(
            """
            insert into delivery.notification
              (community_id, id, person_id, kind, key, sentence, particulars, quote, path, made_at, digest, mailed_at)
            select $1, t.id, t.person, $5, $6, $7, $8::jsonb, $9, $10, $11, t.way = 'digest', case when t.way = 'at_once' then $11 end
            from unnest($2::uuid[], $3::uuid[], $4::text[]) as t (id, person, way)
            on conflict on constraint told_once do nothing returning person_id, id
            """,
            Here,
            to.Select(_ => Guid.CreateVersion7(clock.Provider.GetUtcNow())).ToArray(),
            to.Select(t => t.Person.Value).ToArray(),
            to.Select(t => Snake.Case(t.Way.ToString())).ToArray(),
            what.Kind,
            what.Key,
            what.Sentence,
            Particulars.Write(what.With),
            what.Quote,
            what.Path,
            clock.Now.ToDateTimeUtc()
        );
        var ways = to.ToDictionary(t => t.Person, t => t.Way);
        return await insert.List(r => new Told(r.Person(0), r.GetGuid(1), ways[r.Person(0)]), stop);
    }

    /// <returns>The notifications that are no more.</returns>
    internal async Task<List<Guid>> Remove(IReadOnlyCollection<PersonId> from, string key, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from delivery.notification where community_id = $1 and person_id = any($2) and key = $3 returning id",
            Here,
            from.Select(p => p.Value).ToArray(),
            key
        );
        return await delete.List(r => r.GetGuid(0), stop);
    }

    internal async Task<Dictionary<PersonId, NotificationWay>> Choices(
        IReadOnlyCollection<PersonId> people,
        string kind,
        CancellationToken stop
    )
    {
        await using var select = work.Command(
            "select person_id, way from delivery.notification_choice where community_id = $1 and kind = $2 and person_id = any($3)",
            Here,
            kind,
            people.Select(p => p.Value).ToArray()
        );
        return (await select.List(r => (r.Person(0), Way(r.GetString(1))), stop)).ToDictionary(r => r.Item1, r => r.Item2);
    }

    public async Task<Dictionary<string, NotificationWay>> ChoicesOf(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select kind, way from delivery.notification_choice where community_id = $1 and person_id = $2",
            Here,
            person.Value
        );
        return (await select.List(r => (r.GetString(0), Way(r.GetString(1))), stop)).ToDictionary(
            r => r.Item1,
            r => r.Item2,
            StringComparer.Ordinal
        );
    }

    public async Task Choose(PersonId person, string kind, NotificationWay way, CancellationToken stop)
    {
        await using var upsert = work.Command(
            """
            insert into delivery.notification_choice (community_id, person_id, kind, way) values ($1, $2, $3, $4)
            on conflict (community_id, person_id, kind) do update set way = $4
            """,
            Here,
            person.Value,
            kind,
            Snake.Case(way.ToString())
        );
        await upsert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Of those who have said; the others have the usual ones.</summary>
    public async Task<Dictionary<PersonId, NotificationHours>> Hours(IReadOnlyCollection<PersonId> people, CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id, quiet_from, quiet_until, digest_at from delivery.notification_hours where community_id = $1 and person_id = any($2)",
            Here,
            people.Select(p => p.Value).ToArray()
        );
        static int? Hour(System.Data.Common.DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt16(column);
        return (await select.List(r => (r.Person(0), new NotificationHours(Hour(r, 1), Hour(r, 2), Hour(r, 3))), stop)).ToDictionary(
            r => r.Item1,
            r => r.Item2
        );
    }

    public async Task SetHours(PersonId person, NotificationHours hours, CancellationToken stop)
    {
        await using var upsert = work.Command(
            """
            insert into delivery.notification_hours (community_id, person_id, quiet_from, quiet_until, digest_at) values ($1, $2, $3, $4, $5)
            on conflict (community_id, person_id) do update set quiet_from = $3, quiet_until = $4, digest_at = $5
            """,
            Here,
            person.Value,
            hours.QuietFrom,
            hours.QuietUntil,
            hours.DigestAt
        );
        await upsert.ExecuteNonQueryAsync(stop);
    }

    private static NotificationWay Way(string word) => Enum.Parse<NotificationWay>(word.Replace("_", "", StringComparison.Ordinal), true);
}
