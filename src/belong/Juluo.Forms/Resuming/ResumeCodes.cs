namespace Juluo.Forms;

/// <summary>
/// Codes and links for resuming a form: a six-digit code for the requesting browser, valid for ten minutes and three tries, and a 256-bit link for any browser, valid for a day. Only
/// digests are stored. A stranger's requests and attempts use up only the stranger's code; the owner's code and links stay valid. Contacts without anything to resume are treated the same.
/// </summary>
internal sealed class ResumeCodes(UnitOfWork work, Clock clock)
{
    public static readonly Duration Life = Duration.FromMinutes(10);
    public static readonly Duration LinkLife = Duration.FromDays(1);

    /// <summary>
    /// Maximum number of wrong codes per community and hour. Beyond it no code opens a form, but links still do. A million guesses take more than a year, from any number of sources. Codes
    /// that prove an address are limited by the number sent, and don't count.
    /// </summary>
    internal const int MostWrong = 50;

    private const int Rounds = 20_000;

    /// <param name="Id">The code's id, for the requesting browser.</param>
    /// <param name="Code">Six digits.</param>
    /// <param name="Link">The secret of the link.</param>
    public readonly record struct Made(Guid Id, string Code, string Link);

    /// <param name="id">The code to replace, for codes that prove an address, or null for a new one that opens forms.</param>
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

    /// <summary>Tries a code. Wrong attempts count too, so the transaction must be committed in any case.</summary>
    public async Task<bool> Try(Guid id, string code, CancellationToken stop)
    {
        if (
            await work.Find<Asked>($"select salt, opens from forms.resume_code where community_id = {work.Community} and id = {id}", stop)
            is not { } asked
        )
            return false;
        // Compute before taking the lock on which all other attempts wait.
        var digest = Digest(code, asked.Salt);
        // Attempts to open forms are serialized; concurrent ones would each pass the community's limit. Long waits fail and are retried by the person.
        if (asked.Opens)
        {
            var line = $"forms.resume {work.Community.Id}";
            await work.Do($"select set_config('lock_timeout', '5s', true)", stop);
            await work.Do($"select pg_advisory_xact_lock(hashtextextended({line}, 0))", stop);
        }

        var wrong = await Wrong(stop);
        try
        {
            // A code that replaced this one in the meantime has another salt.
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

        // A correct code isn't a wrong attempt, and is used up.
        return await work.Do($"delete from forms.resume_code where community_id = {work.Community} and id = {id}", stop) == 1;
    }

    /// <summary>Returns the contact to which a link was sent, or null if the link is unknown, used or expired.</summary>
    public Task<string?> OfLink(string secret, CancellationToken stop)
    {
        var (hash, since) = (SecretToken.Hash(secret), clock.Now - LinkLife);
        return work.Find<string>(
            $"select contact from forms.resume_code where community_id = {work.Community} and link = {hash} and opens and made_at > {since}",
            stop
        );
    }

    /// <summary>Deletes all codes and links of a contact, once its form is open.</summary>
    public Task UseUp(string contact, CancellationToken stop) =>
        work.Do($"delete from forms.resume_code where community_id = {work.Community} and contact = {contact}", stop);

    /// <summary>Counts the messages to a contact whose link is still valid.</summary>
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

    /// <summary>Counts the wrong codes of the last hour for a contact; without one, for the whole community.</summary>
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

    /// <summary>Submissions that a contact can resume, the latest first; includes sent ones that lead to a status page.</summary>
    /// <param name="digest">The digest of the contact by <see cref="ContactDigests"/>, which finds contacts answered in the form.</param>
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
