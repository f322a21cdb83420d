using NodaTime;

namespace Juluo.Delivery;

/// <summary>One person's notifications. What has been read is not mailed any more.</summary>
public sealed class Inbox(Work work, Clock clock)
{
    // A mail that is being sent this moment is locked by its worker: nobody waits for that.
    private const string Unmail = """
        unmailed as (
          delete from delivery.mail where (community_id, id) in (
            select m.community_id, m.id from delivery.mail m join seen on m.key = 'notification:' || seen.id
            where m.community_id = $1 and m.sent_at is null for update of m skip locked))
        """;

    /// <param name="Sentence">Catalogue key.</param>
    /// <param name="Particulars">The sentence's particulars as JSON.</param>
    public sealed record Entry(
        Guid Id,
        string Kind,
        string Sentence,
        string Particulars,
        string? Quote,
        string Path,
        Instant MadeAt,
        Instant? ReadAt
    );

    /// <summary>Marks as read what is about the page that is being opened, and counts what is unread then.</summary>
    internal async Task<int> Open(PersonId person, string path, CancellationToken stop)
    {
        await using var command = work.Command(
            $"""
            with seen as (
              update delivery.notification set read_at = $4
              where community_id = $1 and person_id = $2 and read_at is null and split_part(split_part(path, '#', 1), '?', 1) = $3
              returning id),
            {Unmail}
            select count(*) from (
              select from delivery.notification
              where community_id = $1 and person_id = $2 and read_at is null and split_part(split_part(path, '#', 1), '?', 1) <> $3
              limit {CurrentCaller.MostUnread}) as unread
            """,
            work.Community.Id.Value,
            person.Value,
            path,
            clock.Now.ToDateTimeUtc()
        );
        return (int)(long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>The latest first, before an id if one is given.</summary>
    public async Task<List<Entry>> List(PersonId person, bool unreadOnly, Guid? before, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            $"""
            select id, kind, sentence, particulars::text, quote, path, made_at, read_at from delivery.notification
            where community_id = $1 and person_id = $2 and ($3::uuid is null or id < $3) {(unreadOnly ? "and read_at is null" : "")}
            order by id desc limit $4
            """,
            work.Community.Id.Value,
            person.Value,
            before,
            most
        );
        return await select.List(
            r => new Entry(
                r.GetGuid(0),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3),
                r.IsDBNull(4) ? null : r.GetString(4),
                r.GetString(5),
                r.Instant(6),
                r.IsDBNull(7) ? null : r.Instant(7)
            ),
            stop
        );
    }

    /// <returns>Where it leads; null if there is no such notification of this person.</returns>
    public async Task<string?> Read(PersonId person, Guid id, CancellationToken stop)
    {
        await using var command = work.Command(
            $"""
            with seen as (
              update delivery.notification set read_at = coalesce(read_at, $4)
              where community_id = $1 and person_id = $2 and id = $3 returning id, path),
            {Unmail}
            select path from seen
            """,
            work.Community.Id.Value,
            person.Value,
            id,
            clock.Now.ToDateTimeUtc()
        );
        return (string?)await command.ExecuteScalarAsync(stop);
    }

    /// <returns>The moment by which <see cref="ReadNothing"/> takes it back.</returns>
    public async Task<Instant> ReadAll(PersonId person, CancellationToken stop)
    {
        // As the database keeps it: to the microsecond.
        var now = Instant.FromUnixTimeMilliseconds(clock.Now.ToUnixTimeMilliseconds());
        await using var command = work.Command(
            $"""
            with seen as (
              update delivery.notification set read_at = $3 where community_id = $1 and person_id = $2 and read_at is null returning id),
            {Unmail}
            select count(*) from seen
            """,
            work.Community.Id.Value,
            person.Value,
            now.ToDateTimeUtc()
        );
        await command.ExecuteScalarAsync(stop);
        return now;
    }

    /// <summary>What was read at this moment all together is unread again.</summary>
    public async Task ReadNothing(PersonId person, Instant at, CancellationToken stop)
    {
        await using var update = work.Command(
            "update delivery.notification set read_at = null where community_id = $1 and person_id = $2 and read_at = $3",
            work.Community.Id.Value,
            person.Value,
            at.ToDateTimeUtc()
        );
        await update.ExecuteNonQueryAsync(stop);
    }
}
