namespace Juluo.Joining;

/// <summary>A way in that an operator opened: for one address, or as a link for a number of people until a day.</summary>
/// <param name="Email">Null for a link, which anyone who has it may follow.</param>
/// <param name="Most">How many people may come by it.</param>
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
    /// <summary>The thread of the mails to a person who asked to come in, the invitation as well. It is the key of their request's own mails.</summary>
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

    /// <summary>Everybody for whom it was meant has come.</summary>
    Used,

    Expired,
    Revoked,
}
