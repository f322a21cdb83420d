namespace Juluo.Reception;

/// <summary>Stores room displays and the hashes of their secrets. A revoked display is kept but never returned.</summary>
internal sealed class ScreenStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new("id, resource_id as resource, language, titles, made_at, used_at");

    /// <summary>Returns the displays that are not revoked, newest first.</summary>
    public Task<List<Screen>> All(CancellationToken stop) =>
        work.List<Screen>(
            $"select {Columns} from reception.screen where community_id = {work.Community} and revoked_at is null order by id desc",
            stop
        );

    /// <returns>The id and the secret. Only a hash of the secret is stored.</returns>
    public async Task<(ScreenId Id, string Secret)> Add(
        ResourceId resource,
        string language,
        bool titles,
        PersonId? by,
        CancellationToken stop
    )
    {
        var (id, secret) = (Id.New<ScreenId>(clock), SecretToken.New());
        await work.Do(
            $"""
            insert into reception.screen (community_id, id, resource_id, language, titles, hash, made_at, made_by)
            values ({work.Community}, {id}, {resource}, {language}, {titles}, {SecretToken.Hash(secret)}, {clock.Now}, {by})
            """,
            stop
        );
        return (id, secret);
    }

    /// <summary>Finds the display with a secret, and records the hour of its use. Null if the secret is unknown or revoked.</summary>
    public async Task<Screen?> Use(string secret, CancellationToken stop)
    {
        var hour = Instant.FromUnixTimeSeconds(clock.Now.ToUnixTimeSeconds() / 3600 * 3600);
        var hash = SecretToken.Hash(secret);
        return await work.Find<Screen>(
            $"""
            with noted as (
              update reception.screen set used_at = {hour} where (community_id, id) in (
                select community_id, id from reception.screen
                where community_id = {work.Community} and hash = {hash} and revoked_at is null
                  and (used_at is null or used_at < {hour}) for update skip locked))
            select {Columns} from reception.screen where community_id = {work.Community} and hash = {hash} and revoked_at is null
            """,
            stop
        );
    }

    public async Task<bool> Revoke(ScreenId id, CancellationToken stop) =>
        await work.Do(
            $"update reception.screen set revoked_at = coalesce(revoked_at, {clock.Now}) where community_id = {work.Community} and id = {id}",
            stop
        ) == 1;
}
