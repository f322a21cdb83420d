namespace Juluo.Delivery;

/// <summary>A person's notifications, without those of parts that are switched off. Notifications that were read are no longer emailed.</summary>
public sealed class Inbox(UnitOfWork work, Clock clock, App app)
{
    // Skips emails that are being sent at the moment and are locked by their worker, so that no one waits.
    private Statement Unmail =>
        $"""
            unmailed as (
              delete from delivery.mail where (community_id, id) in (
                select m.community_id, m.id from delivery.mail m join seen on m.key = 'notification:' || seen.id
                where m.community_id = {work.Community} and m.sent_at is null for update of m skip locked))
            """;

    /// <param name="Sentence">Catalogue key of the sentence.</param>
    /// <param name="Arguments">The sentence's arguments as JSON.</param>
    public sealed record Entry(
        Guid Id,
        string Kind,
        string Sentence,
        string Arguments,
        string? Quote,
        string Path,
        Instant MadeAt,
        Instant? ReadAt
    );

    /// <summary>Marks notifications about the opened page as read, and returns the number of other unread ones, up to a limit.</summary>
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
        // Runs on every page of a signed-in person, and few pages have something to mark: finding its emails reads all emails of the community.
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

    /// <summary>Returns notifications, the latest first, before an id if one is given.</summary>
    public Task<List<Entry>> List(PersonId person, bool unreadOnly, Guid? before, int most, CancellationToken stop)
    {
        var unread = new Sql(unreadOnly ? "and read_at is null" : "");
        return work.List<Entry>(
            $"""
            select id, kind, sentence, particulars::text as arguments, quote, path, made_at, read_at from delivery.notification
            where community_id = {work.Community} and person_id = {person} and ({before}::uuid is null or id < {before}) {unread}
              and kind <> all({app.KindsOff(work.Community)})
            order by id desc limit {most}
            """,
            stop
        );
    }

    /// <returns>The path of its page, or null if the person has no such notification.</returns>
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

    /// <returns>The time by which <see cref="ReadNothing"/> undoes it.</returns>
    public async Task<Instant> ReadAll(PersonId person, CancellationToken stop)
    {
        // Truncated to milliseconds, so that the value is the same in the database and in links.
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

    /// <summary>Marks as unread the notifications that were marked as read together at this time.</summary>
    public Task ReadNothing(PersonId person, Instant at, CancellationToken stop) =>
        work.Do(
            $"update delivery.notification set read_at = null where community_id = {work.Community} and person_id = {person} and read_at = {at}",
            stop
        );
}
