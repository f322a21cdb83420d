namespace Juluo.Casework;

/// <summary>A professional who is to see a case, once the applicant agrees.</summary>
/// <param name="Person">The professional.</param>
/// <param name="Why">As the applicant reads it.</param>
public sealed record HandOff(
    HandOffId Id,
    PersonId Person,
    HandOffField Field,
    string Why,
    Instant AskedAt,
    Instant? AgreedAt,
    Instant? DeclinedAt,
    Instant? EndedAt
)
{
    public const int MostWhy = 1000;

    public bool Waits => AgreedAt is null && DeclinedAt is null && EndedAt is null;

    public bool Runs => AgreedAt is not null && EndedAt is null;
}

/// <summary>What the professional is one of.</summary>
[Named("hand-off-field")]
public enum HandOffField
{
    Accounting,
    Law,
    Tax,
    Other,
}
