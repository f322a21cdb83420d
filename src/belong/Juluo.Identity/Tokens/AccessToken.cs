namespace Juluo.Identity;

/// <summary>A key for programs as it lies in the database, from which it cannot be read back.</summary>
/// <param name="Person">Whose; null: the community's own.</param>
/// <param name="UsedAt">When it was last in use, to the hour.</param>
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

    /// <summary>At a time, of one person or of the community.</summary>
    public const int Most = 20;

    public bool Works(Instant now) => RevokedAt is null && now < ExpiresAt;
}
