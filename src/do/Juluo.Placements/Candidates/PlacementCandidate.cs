namespace Juluo.Placements;

/// <summary>A person who could be the fellow.</summary>
/// <param name="Firm">That lends them; null: they apply themselves.</param>
/// <param name="PutBy">Who put them forward; null: they themselves.</param>
/// <param name="Answer">The host's words to them; null of one who is declined: the usual ones, in their language.</param>
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

    /// <summary>Whether it can still come to something.</summary>
    public bool IsOpen => State is CandidateState.Asked or CandidateState.Standing or CandidateState.Picked;

    /// <summary>Who hears what becomes of it: themselves, and who put them forward.</summary>
    internal IReadOnlyList<PersonId> Told => PutBy is { } by ? [Person, by] : [Person];
}

[Named("placement-candidate-state")]
public enum CandidateState
{
    /// <summary>Put forward by a firm, and has not said yes yet.</summary>
    Asked,
    Standing,

    /// <summary>By the host; the community confirms.</summary>
    Picked,
    Chosen,
    Declined,
    Withdrawn,
}
