namespace Juluo.Placements;

/// <summary>A candidate for a placement.</summary>
/// <param name="Firm">The firm that lends them; null if they apply themselves.</param>
/// <param name="PutBy">The colleague who put them forward; null if they applied themselves.</param>
/// <param name="Answer">The host's message to them; null for a declined candidate means the default message in their language.</param>
public sealed record PlacementCandidate(
    PlacementCandidateId Id,
    PersonId Person,
    OrganisationId? Firm,
    PersonId? PutBy,
    string Sentence,
    CandidateState State,
    string? Answer,
    Instant Since
)
{
    public const int MostSentence = 600;
    public const int MostAnswer = 600;
    public const int MostOfOne = 60;

    /// <summary>True if the candidacy is not decided.</summary>
    public bool IsOpen => State is CandidateState.Asked or CandidateState.Standing or CandidateState.Picked;

    /// <summary>The people who are notified of the outcome: the candidate, and the colleague who put them forward.</summary>
    internal IReadOnlyList<PersonId> Told => PutBy is { } by ? [Person, by] : [Person];
}

[Named("placement-candidate-state")]
public enum CandidateState
{
    /// <summary>The candidate was put forward by a colleague and has not accepted.</summary>
    Asked,
    Standing,

    /// <summary>The host picked the candidate; the community has to confirm.</summary>
    Picked,
    Chosen,
    Declined,
    Withdrawn,
}
