namespace Juluo.Delivery;

/// <summary>One person's notifications, without those of parts that are switched off. What has been read is not mailed any more.</summary>
public sealed class Inbox(UnitOfWork work, Clock clock, App app)
{
    // A mail that is being sent this moment is locked by its worker: no one waits for that.
    private Statement Unmail =>
        $"""
            unmailed as (
              delete from delivery.mail where (community_id, id) in (
                select m.community_id, m.id from delivery.mail m join seen on m.key = 'notification:' || seen.id
                where m.community_id = {work.Community} and m.sent_at is null for update of m skip locked))
            """;

    /// <param name="Sentence">Catalogue key.</param>
    /// <param name="Particulars">The sentence's arguments as JSON.</param>
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
        var (about, others) = await work.Find<(bool, int)>(
            $"""
            select exists (
                select from delivery.notification
                where community_id = {work.Community} and person_id = {person} and read_at is null and split_part(split_part(path,
                  '#', 1), '?', 1) = {path}),
              (select count(*)::int from (
                select from delivery.notification
                where community_id = {work.Community} and person_id = {person} and read_at is null and split_part(split_part(path,
                  '#', 1), '?', 1) <> {path} and kind <> all({app.KindsOff(work.Community)})
                limit {CurrentCaller.MostUnread}) as unread)
            """,
            stop
        );
        // Every page of a signed-in person asks this, and few pages have something to mark: looking for its mails reads all of the community.
        if (about)
            await work.Do(
                $"""
                with seen as (
                  update delivery.notification set read_at = {clock.Now}
                  where community_id = {work.Community} and person_id = {person} and read_at is null and split_part(split_part(path,
                    '#', 1), '?', 1) = {path}
                  returning id),
                {Unmail}
                select count(*) from seen
                """,
                stop
            );
        return others;
    }

    /// <summary>The latest first, before an id if one is given.</summary>
    public Task<List<Entry>> List(PersonId person, bool unreadOnly, Guid? before, int most, CancellationToken stop)
    {
        var unread = new Sql(unreadOnly ? "and read_at is null" : "");
        return work.List<Entry>(
            $"""
            select id, kind, sentence, particulars::text, quote, path, made_at, read_at from delivery.notification
            where community_id = {work.Community} and person_id = {person} and ({before}::uuid is null or id < {before}) {unread}
              and kind <> all({app.KindsOff(work.Community)})
            order by id desc limit {most}
            """,
            stop
        );
    }

    /// <returns>Where it leads; null if there is no such notification of this person.</returns>
    public Task<string?> Read(PersonId person, Guid id, CancellationToken stop) =>
        work.Find<string>(
            $"""
            with seen as (
              update delivery.notification set read_at = coalesce(read_at, {clock.Now})
              where community_id = {work.Community} and person_id = {person} and id = {id} returning id, path),
            {Unmail}
            select path from seen
            """,
            stop
        );

    /// <returns>The moment by which <see cref="ReadNothing"/> takes it back.</returns>
    public async Task<Instant> ReadAll(PersonId person, CancellationToken stop)
    {
        // As the database keeps it: to the microsecond.
        var now = Instant.FromUnixTimeMilliseconds(clock.Now.ToUnixTimeMilliseconds());
        await work.Do(
            $"""
            with seen as (
              update delivery.notification set read_at = {now} where community_id = {work.Community} and person_id = {person}
                and read_at is null returning id),
            {Unmail}
            select count(*) from seen
            """,
            stop
        );
        return now;
    }

    /// <summary>What was read at this moment all together is unread again.</summary>
    public Task ReadNothing(PersonId person, Instant at, CancellationToken stop) =>
        work.Do(
            $"update delivery.notification set read_at = null where community_id = {work.Community} and person_id = {person} and read_at = {at}",
            stop
        );
}
