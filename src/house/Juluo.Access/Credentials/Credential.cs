namespace Juluo.Access;

/// <summary>What a person holds to a reader. What it says is hashed and shown nowhere; people know it by its label.</summary>
/// <param name="Kind">One of <see cref="Juluo.Gateway.CredentialKinds"/>.</param>
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
