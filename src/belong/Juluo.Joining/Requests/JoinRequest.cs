namespace Juluo.Joining;

/// <summary>Somebody wants to join, or to return. No person yet: until an operator says yes they are an address and what they wrote.</summary>
/// <param name="Person">Alumni who ask to return; null for somebody new.</param>
public sealed record JoinRequest(
    JoinRequestId Id,
    PersonId? Person,
    string Email,
    string Name,
    string Language,
    IReadOnlyList<JoinAnswer> Answers,
    JoinRequestState State,
    Instant MadeAt,
    Instant? DecidedAt,
    PersonId? DecidedBy
)
{
    public const int MostAnswer = 1000;
}

/// <summary>A question as it was asked, and what was answered.</summary>
public sealed record JoinAnswer(string Question, string Answer);

[Named("join-request-state")]
public enum JoinRequestState
{
    /// <summary>The address is not proven yet; nobody sees it.</summary>
    Unproven,
    Waiting,
    Approved,
    Declined,
}
