namespace Juluo.Identity;

/// <summary>Tokens by which programs act for people, as modules above see and end them.</summary>
public sealed class TokensFacade(UnitOfWork work, Clock clock)
{
    /// <summary>Tokens of a person that still work, the next to expire first.</summary>
    public Task<List<(string Name, Instant Until)>> Of(PersonId person, CancellationToken stop) =>
        work.List<(string, Instant)>(
            $"""
            select name, expires_at from identity.access_token
            where community_id = {work.Community} and person_id = {person} and revoked_at is null and expires_at > {clock.Now}
            order by expires_at
            """,
            stop
        );

    /// <summary>Revokes every token of a person.</summary>
    public Task Revoke(PersonId person, CancellationToken stop) =>
        work.Do(
            $"update identity.access_token set revoked_at = {clock.Now} where community_id = {work.Community} and person_id = {person} and revoked_at is null",
            stop
        );
}
