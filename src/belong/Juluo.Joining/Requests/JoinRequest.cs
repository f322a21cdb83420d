namespace Juluo.Joining;

/// <summary>A request to join or to return. Until approved, there is no person, only an address and answers.</summary>
/// <param name="Person">The person, for alumni who ask to return; null for a new person.</param>
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

/// <summary>A question as asked, with its answer.</summary>
public sealed record JoinAnswer(string Question, string Answer);

[Named("join-request-state")]
public enum JoinRequestState
{
    /// <summary>The address isn't proven yet, and operators don't see the request.</summary>
    Unproven,
    Waiting,
    Approved,
    Declined,
}
