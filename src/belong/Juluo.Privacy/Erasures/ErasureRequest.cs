namespace Juluo.Privacy;

/// <summary>A person's request to be erased: the times of the request, of the planned erasure unless cancelled, and of the legal deadline.</summary>
/// <param name="Hindrance">The reason for which it couldn't be done as planned: the catalogue key after <c>privacy.erasure.hindrance.</c>.</param>
public sealed record ErasureRequest(Instant AskedAt, Instant PlannedAt, Instant DueAt, string? Hindrance)
{
    /// <summary>The time from the request to the erasure, within which the person can cancel.</summary>
    public static readonly Duration Wait = Duration.FromDays(7);

    /// <summary>The legal deadline after the request: GDPR article 12(3) gives a month; Taiwan's Personal Data Protection Act, article 13, thirty days.</summary>
    public static readonly Duration Term = Duration.FromDays(30);
}
