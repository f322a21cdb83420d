namespace Juluo.Identity;

/// <summary>Stores access tokens of people and of the community, each with its hash only. Revoked and expired tokens stay stored but don't work.</summary>
internal sealed class TokenStore(UnitOfWork work, Clock clock)
{
    public const int MostDays = 366;
    private static readonly Sql Columns = new("id, person_id, name, scopes, made_at, made_by, expires_at, used_at, revoked_at");

    /// <summary>Checks a request for a token, personal or of the community. Returns the errors; an empty list if it is valid.</summary>
    internal static List<Error> Decide(string name, IReadOnlyList<string>? scopes, int days, IReadOnlyCollection<string> offered)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(name))
            errors.Add(new Missing(nameof(name)));
        else if (name.Trim().Length > AccessToken.MostName)
            errors.Add(new TooLong(nameof(name), AccessToken.MostName));
        if (scopes is not { Count: > 0 } || !scopes.All(offered.Contains))
            errors.Add(new TokenErrors.NoScope());
        if (days is < 1 or > MostDays)
            errors.Add(new TokenErrors.DaysOutOfReach(MostDays));
        return errors;
    }

    /// <returns>The id, and the token itself, which isn't stored; <see cref="TokenErrors.TooMany"/> if the owner has <see cref="AccessToken.Most"/> valid tokens.</returns>
    public async Task<Outcome<(TokenId Id, string Token)>> Make(
        PersonId? of,
        PersonId by,
        string name,
        IReadOnlyList<string> scopes,
        int days,
        CancellationToken stop
    )
    {
        if ((await All(of, stop)).Count(t => t.Works(clock.Now)) >= AccessToken.Most)
            return new TokenErrors.TooMany(AccessToken.Most);
        var (id, token) = (Id.New<TokenId>(clock), BearerToken.New(work.Community.Id));
        var distinct = scopes.Distinct(StringComparer.Ordinal).ToArray();
        await work.Do(
            $"""
            insert into identity.access_token (community_id, id, person_id, name, hash, scopes, made_at, made_by, expires_at)
            values ({work.Community}, {id}, {of}, {name.Trim()}, {BearerToken.Read(token)!.Hash}, {distinct}, {clock.Now}, {by},
              {clock.Now + Duration.FromDays(days)})
            """,
            stop
        );
        return (id, token);
    }

    /// <summary>Returns the tokens of a person or, if null, of the community, the latest first, at most 100; revoked and expired ones are included.</summary>
    public Task<List<AccessToken>> All(PersonId? of, CancellationToken stop) =>
        work.List(
            $"""
            select {Columns} from identity.access_token
            where community_id = {work.Community} and person_id is not distinct from {of} order by id desc limit 100
            """,
            Read,
            stop
        );

    /// <summary>Finds the valid token with a hash, and records the hour of its use. Returns null if the token is unknown, revoked or expired.</summary>
    public async Task<AccessToken?> Use(byte[] hash, CancellationToken stop)
    {
        var now = clock.Now;
        var hour = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 3600 * 3600);
        var found = await work.List(
            $"""
            with noted as (
              update identity.access_token set used_at = {hour} where (community_id, id) in (
                select community_id, id from identity.access_token
                where community_id = {work.Community} and hash = {hash} and (used_at is null or used_at < {hour})
                  and revoked_at is null and expires_at > {now}
                for update skip locked))
            select {Columns} from identity.access_token
            where community_id = {work.Community} and hash = {hash} and revoked_at is null and expires_at > {now}
            """,
            Read,
            stop
        );
        return found.FirstOrDefault();
    }

    /// <returns>False if this owner has no token with the id.</returns>
    public async Task<bool> Revoke(TokenId id, PersonId? of, CancellationToken stop) =>
        await work.Do(
            $"""
            update identity.access_token set revoked_at = coalesce(revoked_at, {clock.Now})
            where community_id = {work.Community} and id = {id} and person_id is not distinct from {of}
            """,
            stop
        ) == 1;

    private static AccessToken Read(DbDataReader r) =>
        new(
            new(r.GetGuid(0)),
            r.IsDBNull(1) ? null : r.Person(1),
            r.GetString(2),
            r.GetFieldValue<string[]>(3),
            r.Instant(4),
            r.Person(5),
            r.Instant(6),
            r.IsDBNull(7) ? null : r.Instant(7),
            r.IsDBNull(8) ? null : r.Instant(8)
        );
}
