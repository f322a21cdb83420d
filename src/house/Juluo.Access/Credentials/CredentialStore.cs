namespace Juluo.Access;

/// <summary>Stores hashes of cards, PINs and phone keys, each hash once (<c>one_credential_of_a_hash</c>). Adding or revoking one wakes the gateways when the transaction commits.</summary>
public sealed class CredentialStore(UnitOfWork work, Clock clock, IDataProtectionProvider protection)
{
    private static readonly Sql Columns = new("c.id, c.person_id as person, c.kind, c.label, c.made_at, c.ends_at, c.revoked_at");
    private readonly IDataProtector seal = protection.CreateProtector("door credentials");

    /// <summary>Returns the key with which the community's cards are hashed. It is made on first use.</summary>
    public async Task<byte[]> Key(CancellationToken stop)
    {
        var sealedText = seal.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await work.Do(
            $"insert into access.credential_key (community_id, key) values ({work.Community}, {sealedText}) on conflict do nothing",
            stop
        );
        return Convert.FromBase64String(
            seal.Unprotect((await work.Find<string>($"select key from access.credential_key where community_id = {work.Community}", stop))!)
        );
    }

    /// <summary>Returns the credentials of a person, at most 100: first those not revoked, then the latest revoked.</summary>
    public Task<List<Credential>> Of(PersonId person, CancellationToken stop) =>
        work.List<Credential>(
            $"""
            select {Columns} from access.credential c
            where c.community_id = {work.Community} and c.person_id = {person}
            order by c.revoked_at desc nulls first, c.made_at desc limit 100
            """,
            stop
        );

    public async Task<Credential?> Find(CredentialId id, CancellationToken stop) =>
        await work.Find<Credential>(
            $"select {Columns} from access.credential c where c.community_id = {work.Community} and c.id = {id}",
            stop
        );

    public async Task<Outcome<CredentialId>> Add(
        PersonId person,
        Presented presented,
        string? label,
        Instant? ends,
        PersonId? by,
        CancellationToken stop
    ) => await Keep(person, presented.Kind, CredentialHash.Of(await Key(stop), presented), label, ends, by, stop);

    /// <summary>Adds the card that was presented to a reader.</summary>
    public Task<Outcome<CredentialId>> AddPresented(
        PersonId person,
        string kind,
        byte[] hash,
        string? label,
        PersonId by,
        CancellationToken stop
    ) => Keep(person, kind, Convert.ToHexStringLower(hash), label, null, by, stop);

    /// <summary>Makes a random PIN that no one has, and revokes the earlier one. People cannot choose it: many would use a birthday, and a refusal would reveal that a PIN is in use.</summary>
    public async Task<string> NewPin(PersonId person, CancellationToken stop)
    {
        foreach (var old in (await Of(person, stop)).Where(c => c.Kind == CredentialKinds.Pin && c.RevokedAt is null))
            await Revoke(old.Id, person, stop);
        while (true)
        {
            var pin = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            await work.Transaction.SaveAsync("pin", stop);
            if (!(await Add(person, new(CredentialKinds.Pin, pin), null, null, person, stop)).Failed)
                return pin;
            await work.Transaction.RollbackAsync("pin", stop);
        }
    }

    /// <summary>Makes the person's phone a key. Its codes are proved by a secret of this credential.</summary>
    public async Task<CredentialId> NewCode(PersonId person, CancellationToken stop) =>
        (
            await Keep(person, CredentialKinds.Code, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), null, null, person, stop)
        ).Value;

    /// <summary>Returns the code that the phone shows now; null if the person has no such key.</summary>
    public async Task<string?> CodeOf(PersonId person, CancellationToken stop) =>
        await work.Find(
            $"""
            select id, encode(hash, 'hex') from access.credential
            where community_id = {work.Community} and person_id = {person} and kind = 'code' and revoked_at is null
              order by made_at desc limit 1
            """,
            r => DoorCode.Write(r.GetGuid(0), r.GetString(1), clock.Now.ToDateTimeOffset()),
            stop
        );

    public async Task<bool> Revoke(CredentialId id, PersonId by, CancellationToken stop)
    {
        var changed = await work.Do(
            $"""
            update access.credential set revoked_at = {clock.Now}, revoked_by = {by}
            where community_id = {work.Community} and id = {id} and revoked_at is null
            """,
            stop
        );
        work.Wake(DoorStore.Call);
        return changed == 1;
    }

    private async Task<Outcome<CredentialId>> Keep(
        PersonId person,
        string kind,
        string hash,
        string? label,
        Instant? ends,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<CredentialId>(clock);
        try
        {
            var trimmed = string.IsNullOrWhiteSpace(label) ? null : label.Trim();
            await work.Do(
                $"""
                insert into access.credential (community_id, id, person_id, kind, hash, label, made_at, made_by, ends_at)
                values ({work.Community}, {id}, {person}, {kind}, decode({hash}, 'hex'), {trimmed}, {clock.Now}, {by}, {ends})
                """,
                stop
            );
            work.Wake(DoorStore.Call);
            return id;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_credential_of_a_hash")
        {
            return new CredentialErrors.Taken();
        }
    }
}
