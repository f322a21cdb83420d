namespace Juluo.Access;

/// <summary>A credential that a person presents to a reader. Its content is hashed and never shown; people know it by its label.</summary>
/// <param name="Kind">The kind, one of <see cref="Juluo.Gateway.CredentialKinds"/>.</param>
public sealed record Credential(
    CredentialId Id,
    PersonId Person,
    string Kind,
    string? Label,
    Instant MadeAt,
    Instant? EndsAt,
    Instant? RevokedAt
)
{
    public const int MostLabel = 60;

    public bool Works(Instant now) => RevokedAt is null && (EndsAt is not { } end || now < end);
}
