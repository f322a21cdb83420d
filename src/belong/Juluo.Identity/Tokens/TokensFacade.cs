namespace Juluo.Identity;

/// <summary>Façade over personal access tokens for other modules: lists a person's valid tokens and revokes them.</summary>
public sealed class TokensFacade(UnitOfWork work, Clock clock)
{
    /// <summary>Returns the valid tokens of a person, the next to expire first.</summary>
    public Task<List<(string Name, Instant Until)>> Of(PersonId person, CancellationToken stop) =>
        work.List<(string, Instant)>(
            $"""
            select name, expires_at from identity.access_token
            where community_id = {work.Community} and person_id = {person} and revoked_at is null and expires_at > {clock.Now}
            order by expires_at
            """,
            stop
        );

    /// <summary>Revokes all tokens of a person; they no longer work from the next request on.</summary>
    public Task Revoke(PersonId person, CancellationToken stop) =>
        work.Do(
            $"update identity.access_token set revoked_at = {clock.Now} where community_id = {work.Community} and person_id = {person} and revoked_at is null",
            stop
        );
}
