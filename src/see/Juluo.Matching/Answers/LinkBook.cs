using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Juluo.Matching;

/// <summary>What a link of a mail asks.</summary>
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

/// <summary>A link as it lies in the database: of its secret, only the hash.</summary>
public sealed record Link(IntroductionId Introduction, PersonId Person, LinkAsks Asks, Instant ExpiresAt, Instant? UsedAt);

/// <summary>Links of mails: 256 random bits each, kept as their SHA-256, good for one question, once.</summary>
internal sealed class LinkBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    /// <returns>The secret; it is nowhere else.</returns>
    public async Task<string> Make(IntroductionId introduction, PersonId person, LinkAsks asks, Instant expires, CancellationToken stop)
    {
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        await using var insert = work.Command(
            "insert into matching.link (community_id, hash, introduction_id, person_id, asks, expires_at) values ($1, $2, $3, $4, $5, $6)",
            Here,
            Hash(token),
            introduction.Value,
            person.Value,
            Snake.Case(asks.ToString()),
            expires.ToDateTimeUtc()
        );
        await insert.ExecuteNonQueryAsync(stop);
        return token;
    }

    public async Task<Link?> Find(string token, CancellationToken stop)
    {
        await using var select = work.Command(
            "select introduction_id, person_id, asks, expires_at, used_at from matching.link where community_id = $1 and hash = $2",
            Here,
            Hash(token)
        );
        var found = await select.List(
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

    /// <summary>Uses it up.</summary>
    /// <returns>False when somebody was faster.</returns>
    public async Task<bool> Use(string token, CancellationToken stop)
    {
        await using var use = work.Command(
            "update matching.link set used_at = $3 where community_id = $1 and hash = $2 and used_at is null and expires_at > $3",
            Here,
            Hash(token),
            clock.Now.ToDateTimeUtc()
        );
        return await use.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>Kills all links of an introduction.</summary>
    public async Task Kill(IntroductionId introduction, CancellationToken stop)
    {
        await using var delete = work.Command(
            "delete from matching.link where community_id = $1 and introduction_id = $2",
            Here,
            introduction.Value
        );
        await delete.ExecuteNonQueryAsync(stop);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
