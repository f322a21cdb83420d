namespace Juluo.Casework;

/// <summary>What was written between an applicant and those who look after the case.</summary>
/// <param name="Person">Of those who look after it; null: the applicant, or a person who has been erased.</param>
/// <param name="Inbound">From the applicant.</param>
/// <param name="ReadAt">When the other side read it.</param>
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

/// <summary>How a message came.</summary>
[Named("case-channel")]
public enum CaseChannel
{
    /// <summary>On the page of the application.</summary>
    Portal,
    Sms,
}
