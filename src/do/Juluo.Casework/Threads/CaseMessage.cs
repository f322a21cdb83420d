namespace Juluo.Casework;

/// <summary>A message between an applicant and the caseworkers.</summary>
/// <param name="Person">The staff member who wrote it, or null for the applicant or an erased person.</param>
/// <param name="Inbound">True if the applicant wrote it.</param>
/// <param name="ReadAt">The time at which the other side read it.</param>
public sealed record CaseMessage(
    CaseMessageId Id,
    Instant At,
    PersonId? Person,
    bool Inbound,
    CaseChannel Channel,
    string Body,
    Instant? ReadAt
)
{
    public const int MostBody = 4000;
    public const int MostOfApplicant = 200;
}

/// <summary>The channel by which a message was sent.</summary>
[Named("case-channel")]
public enum CaseChannel
{
    /// <summary>The application's page.</summary>
    Portal,
    Sms,
}
