using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Juluo.Forms;

/// <summary>
/// Codes of six digits by which a form is resumed. One at a time for an address, of which only a digest is kept; good for ten minutes and three tries, after which there is none for a quarter of an hour. An address by
/// which nothing can be resumed is treated the same.
/// </summary>
internal sealed class ResumeCodes(UnitOfWork work, Clock clock)
{
    public static readonly Duration Life = Duration.FromMinutes(10);
    public static readonly Duration Pause = Duration.FromMinutes(15);
    private const int Rounds = 20_000;

    /// <summary>Makes a code in the place of the one before. Null: there were three wrong tries within the last quarter of an hour.</summary>
    public async Task<string?> Make(string contact, CancellationToken stop)
    {
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var salt = RandomNumberGenerator.GetBytes(16);
        var (hash, expires, fresh) = (Digest(code, salt), clock.Now + Life, clock.Now - Pause);
        return
            await work.Do(
                $"""
                insert into forms.resume_code as c (community_id, contact, salt, hash, made_at, expires_at)
                values ({work.Community}, {contact}, {salt}, {hash}, {clock.Now}, {expires})
                on conflict on constraint one_code_at_a_time do update set salt = excluded.salt, hash = excluded.hash, expires_at = excluded.expires_at,
                  tries = case when c.made_at <= {fresh} then 0 else c.tries end,
                  made_at = case when c.made_at <= {fresh} then excluded.made_at else c.made_at end
                where c.tries < 3 or c.made_at <= {fresh}
                """,
                stop
            ) == 1
            ? code
            : null;
    }

    /// <summary>Tries a code. It counts also if it is wrong: the work must be committed in any case. A code that fits is used up.</summary>
    public async Task<bool> Try(string contact, string code, CancellationToken stop)
    {
        try
        {
            var asked = await work.Find<Asked>(
                $"""
                update forms.resume_code set tries = tries + 1
                where community_id = {work.Community} and contact = {contact} and expires_at > {clock.Now}
                returning salt, hash
                """,
                stop
            );
            if (asked is null || !CryptographicOperations.FixedTimeEquals(Digest(code, asked.Salt), asked.Hash))
                return false;
        }
        catch (PostgresException spent) when (spent.ConstraintName == "three_tries")
        {
            return false;
        }

        return await work.Do($"delete from forms.resume_code where community_id = {work.Community} and contact = {contact}", stop) == 1;
    }

    /// <summary>What can be resumed by an address, the latest first; also what was sent, where it leads to a page that shows what becomes of it.</summary>
    /// <param name="digest">The address as <see cref="ContactDigests"/> writes it, by which one that was answered in the form is found.</param>
    public Task<List<SubmissionId>> Resumable(string contact, byte[] digest, CancellationToken stop) =>
        work.List<SubmissionId>(
            $"""
            select id from forms.submission where community_id = {work.Community} and (contact = {contact} or answered = {digest}) and (sent_at is null or leads is not null) and keep_until > {clock.Now}
            order by sent_at is not null, saved_at desc, id limit 20
            """,
            stop
        );

    private static byte[] Digest(string code, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, Rounds, HashAlgorithmName.SHA256, 32);

    private sealed record Asked(byte[] Salt, byte[] Hash);
}
