namespace Juluo.Matching;

/// <summary>The question that a link in an email asks.</summary>
[Named("link-asks")]
public enum LinkAsks
{
    /// <summary>Would you like to meet?</summary>
    Answer,

    /// <summary>Have you met?</summary>
    Met,

    /// <summary>Was it useful?</summary>
    Useful,
}

/// <summary>A link as stored: the database holds only the hash of its secret.</summary>
public sealed record Link(IntroductionId Introduction, PersonId Person, LinkAsks Asks, Instant ExpiresAt, Instant? UsedAt);

/// <summary>Stores email links: 256 random bits each, kept as a SHA-256 hash. A link answers one question, once.</summary>
internal sealed class LinkStore(UnitOfWork work, Clock clock)
{
    /// <returns>The secret, which is not stored anywhere.</returns>
    public async Task<string> Make(IntroductionId introduction, PersonId person, LinkAsks asks, Instant expires, CancellationToken stop)
    {
        var token = SecretToken.New();
        await work.Do(
            $"""
            insert into matching.link (community_id, hash, introduction_id, person_id, asks, expires_at)
            values ({work.Community}, {SecretToken.Hash(token)}, {introduction}, {person}, {asks}, {expires})
            """,
            stop
        );
        return token;
    }

    public async Task<Link?> Find(string token, CancellationToken stop)
    {
        var found = await work.List(
            $"""
            select introduction_id, person_id, asks, expires_at, used_at from matching.link
            where community_id = {work.Community} and hash = {SecretToken.Hash(token)}
            """,
            r => new Link(
                new(r.GetGuid(0)),
                r.Person(1),
                Enum.Parse<LinkAsks>(r.GetString(2), ignoreCase: true),
                r.Instant(3),
                r.IsDBNull(4) ? null : r.Instant(4)
            ),
            stop
        );
        return found.SingleOrDefault();
    }

    /// <summary>Marks the link as used.</summary>
    /// <returns>False if the link has expired or another request used it first.</returns>
    public async Task<bool> Use(string token, CancellationToken stop) =>
        await work.Do(
            $"""
            update matching.link set used_at = {clock.Now}
            where community_id = {work.Community} and hash = {SecretToken.Hash(token)} and used_at is null and expires_at > {clock.Now}
            """,
            stop
        ) == 1;

    /// <summary>Deletes all links of an introduction.</summary>
    public Task Kill(IntroductionId introduction, CancellationToken stop) =>
        work.Do($"delete from matching.link where community_id = {work.Community} and introduction_id = {introduction}", stop);
}
