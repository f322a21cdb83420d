namespace Juluo.Joining;

/// <summary>An invitation by an operator: for one address, or a link for a number of people until a day.</summary>
/// <param name="Email">The address, or null for a link, which anyone who has it may follow.</param>
/// <param name="Most">The maximum number of people who may join by it.</param>
public sealed record Invitation(
    InvitationId Id,
    string? Email,
    string? Name,
    string Language,
    Role Role,
    LocalDate? TrialUntil,
    string? Message,
    int Most,
    int Used,
    Instant MadeAt,
    PersonId MadeBy,
    Instant ExpiresAt,
    bool Revoked,
    Guid? Request
)
{
    /// <summary>Returns the mail thread of a request to join. The mails of the request have the same key, so its invitation appears in their thread.</summary>
    public static string Thread(Guid request) => $"join:{request}";

    public const int MostMessage = 1000;

    public static readonly Duration Lifetime = Duration.FromDays(14);

    public bool IsLink => Email is null;

    public InvitationState StateAt(Instant now) =>
        Revoked ? InvitationState.Revoked
        : Used >= Most ? InvitationState.Used
        : ExpiresAt <= now ? InvitationState.Expired
        : InvitationState.Open;
}

[Named("invitation-state")]
public enum InvitationState
{
    Open,

    /// <summary>The maximum number of people have joined by it.</summary>
    Used,

    Expired,
    Revoked,
}
