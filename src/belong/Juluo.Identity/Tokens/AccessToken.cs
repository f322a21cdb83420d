namespace Juluo.Identity;

/// <summary>An access token as stored in the database, which has only its hash.</summary>
/// <param name="Person">The owner, or null for a token of the community.</param>
/// <param name="UsedAt">The time of last use, rounded down to the hour.</param>
internal sealed record AccessToken(
    TokenId Id,
    PersonId? Person,
    string Name,
    IReadOnlyList<string> Scopes,
    Instant MadeAt,
    PersonId MadeBy,
    Instant ExpiresAt,
    Instant? UsedAt,
    Instant? RevokedAt
)
{
    public const int MostName = 80;

    /// <summary>The maximum number of valid tokens of a person, and of the community. Making another fails with <see cref="TokenErrors.TooMany"/>.</summary>
    public const int Most = 20;

    public bool Works(Instant now) => RevokedAt is null && now < ExpiresAt;
}
