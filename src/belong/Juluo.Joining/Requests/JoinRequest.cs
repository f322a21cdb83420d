namespace Juluo.Joining;

/// <summary>A request to join, or to return. There is no person yet: until an operator says yes there is an address and what was written.</summary>
/// <param name="Person">Alumni who ask to return; null for a new person.</param>
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
    /// <summary>The address is not proven yet; no one sees the request.</summary>
    Unproven,
    Waiting,
    Approved,
    Declined,
}
