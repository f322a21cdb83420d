namespace Juluo.Forms;

/// <summary>
/// The two ways back into a form: a code of six digits for the browser that asked, good for ten minutes and three tries, and a link of 256 bits for any browser, good for a day. Only digests are kept. What a
/// stranger asks for and tries costs the stranger's code: the owner's code and the links in the owner's box stay good. An address by which nothing can be resumed is treated the same.
/// </summary>
internal sealed class ResumeCodes(UnitOfWork work, Clock clock)
{
    public static readonly Duration Life = Duration.FromMinutes(10);
    public static readonly Duration LinkLife = Duration.FromDays(1);

    /// <summary>
    /// Wrong codes that a community takes in an hour. After that no code opens a form, and links still do. A million guesses take more than a year, from however many places they come. Codes that prove an address are
    /// limited by how many are sent, and do not count.
    /// </summary>
    internal const int MostWrong = 50;

    private const int Rounds = 20_000;

    /// <param name="Id">For the browser that asked.</param>
    /// <param name="Code">Six digits.</param>
    /// <param name="Link">The secret of the link.</param>
    public readonly record struct Made(Guid Id, string Code, string Link);

    /// <param name="id">The code that this one replaces, where it proves an address; null: a new one that opens forms.</param>
    public async Task<Made> Make(string contact, CancellationToken stop, Guid? id = null)
    {
        var made = new Made(
            id ?? clock.NewKey(),
            RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture),
            SecretToken.New()
        );
        var salt = RandomNumberGenerator.GetBytes(16);
        var (hash, link, expires) = (Digest(made.Code, salt), SecretToken.Hash(made.Link), clock.Now + Life);
        await work.Do(
            $"""
            insert into forms.resume_code (community_id, id, contact, salt, hash, link, made_at, expires_at, opens)
            values ({work.Community}, {made.Id}, {contact}, {salt}, {hash}, {link}, {clock.Now}, {expires}, {id is null})
            on conflict (community_id, id) do update set salt = excluded.salt, hash = excluded.hash, link = excluded.link,
              made_at = excluded.made_at, expires_at = excluded.expires_at, tries = 0
            """,
            stop
        );
        return made;
    }

    /// <summary>Tries a code. It counts also if it is wrong: the work must be committed in any case.</summary>
    public async Task<bool> Try(Guid id, string code, CancellationToken stop)
    {
        if (
            await work.Find<Asked>($"select salt, opens from forms.resume_code where community_id = {work.Community} and id = {id}", stop)
            is not { } asked
        )
            return false;
        // Before the lock, for which all others who try a code wait.
        var digest = Digest(code, asked.Salt);
        // Codes that open a form go one after the other: at the same moment each would find the community's limit not reached. Who would wait for long tries again.
        if (asked.Opens)
        {
            var line = $"forms.resume {work.Community.Id}";
            await work.Do($"select set_config('lock_timeout', '5s', true)", stop);
            await work.Do($"select pg_advisory_xact_lock(hashtextextended({line}, 0))", stop);
        }

        var wrong = await Wrong(stop);
        try
        {
            // A code that replaced this one meanwhile has another salt.
            var hash = await work.Find<byte[]>(
                $"""
                update forms.resume_code set tries = tries + 1
                where community_id = {work.Community} and id = {id} and salt = {asked.Salt} and expires_at > {clock.Now}
                  and (not opens or {wrong} < {MostWrong})
                returning hash
                """,
                stop
            );
            if (hash is null || !CryptographicOperations.FixedTimeEquals(digest, hash))
                return false;
        }
        catch (PostgresException spent) when (spent.ConstraintName == "three_tries")
        {
            return false;
        }

        // One that fits was no wrong try, and is used up.
        return await work.Do($"delete from forms.resume_code where community_id = {work.Community} and id = {id}", stop) == 1;
    }

    /// <summary>The address that a link was sent to; null: it is none, used, or over.</summary>
    public Task<string?> OfLink(string secret, CancellationToken stop)
    {
        var (hash, since) = (SecretToken.Hash(secret), clock.Now - LinkLife);
        return work.Find<string>(
            $"select contact from forms.resume_code where community_id = {work.Community} and link = {hash} and opens and made_at > {since}",
            stop
        );
    }

    /// <summary>Removes all codes and links of an address, once its form is open.</summary>
    public Task UseUp(string contact, CancellationToken stop) =>
        work.Do($"delete from forms.resume_code where community_id = {work.Community} and contact = {contact}", stop);

    /// <summary>How many messages with a link that still opens wait for the person.</summary>
    public Task<int> Unused(string contact, CancellationToken stop)
    {
        var since = clock.Now - LinkLife;
        return work.Find<int>(
            $"select count(*)::int from forms.resume_code where community_id = {work.Community} and contact = {contact} and sent and made_at > {since}",
            stop
        );
    }

    public Task NoteSent(Guid id, CancellationToken stop) =>
        work.Do($"update forms.resume_code set sent = true where community_id = {work.Community} and id = {id}", stop);

    /// <summary>How many wrong codes were tried within the last hour, of this address or, without one, in the community.</summary>
    public Task<int> Wrong(CancellationToken stop, string? contact = null)
    {
        var since = clock.Now - Duration.FromHours(1);
        return work.Find<int>(
            $"""
            select coalesce(sum(tries), 0)::int from forms.resume_code
            where community_id = {work.Community} and opens and made_at > {since} and ({contact}::text is null or contact = {contact})
            """,
            stop
        );
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

    private static byte[] Digest(string code, byte[] salt)
    {
        HeldLock.Refuse("the digest of a code");
        return Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, Rounds, HashAlgorithmName.SHA256, 32);
    }

    private sealed record Asked(byte[] Salt, bool Opens);
}
