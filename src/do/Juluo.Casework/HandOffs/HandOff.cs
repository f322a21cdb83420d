namespace Juluo.Casework;

/// <summary>A hand-off of a case to a professional, in force once the applicant agrees.</summary>
/// <param name="Person">The professional.</param>
/// <param name="Why">The text shown to the applicant.</param>
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

/// <summary>The profession of the person to whom a case is handed.</summary>
[Named("hand-off-field")]
public enum HandOffField
{
    Accounting,
    Law,
    Tax,
    Other,
}
