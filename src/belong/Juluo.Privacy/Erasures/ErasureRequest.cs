namespace Juluo.Privacy;

/// <summary>A person's request to be erased: when they asked, when it is done unless they change their mind, and the last day by law.</summary>
/// <param name="Hindrance">Why it could not be done when it was planned; the catalogues say it under <c>privacy.erasure.hindrance.</c> and this.</param>
public sealed record ErasureRequest(Instant AskedAt, Instant PlannedAt, Instant DueAt, string? Hindrance)
{
    /// <summary>How long a person may change their mind.</summary>
    public static readonly Duration Wait = Duration.FromDays(7);

    /// <summary>GDPR article 12(3) gives a month; Taiwan's Personal Data Protection Act, article 13, thirty days.</summary>
    public static readonly Duration Term = Duration.FromDays(30);
}
