namespace Juluo.Collaborations;

/// <summary>What a community and an agency do together, as one of its people or a reader of it sees it.</summary>
/// <param name="Agency">An organisation.</param>
/// <param name="About">Markdown.</param>
/// <param name="Handover">What a successor on either side must know, in Markdown.</param>
/// <param name="HeadChangedOn">Since when the agency has another head who was not met yet.</param>
/// <param name="Farewell">What was said at the end.</param>
/// <param name="Latest">The latest version of the agreement; null: none is written.</param>
/// <param name="LatestAt">When it was written.</param>
/// <param name="InForce">The version that all of today's signers have signed; null: there is none.</param>
/// <param name="TermStartsOn">Of the version in force.</param>
/// <param name="TermEndsOn">Of the version in force.</param>
/// <param name="DataUntil">Of the version in force: the last day of access to data.</param>
/// <param name="Signed">How many of today's signers have signed the latest version.</param>
/// <param name="Signers">How many sign.</param>
/// <param name="People">How many are in it.</param>
/// <param name="Mine">The caller is in it.</param>
/// <param name="ToSign">The caller has not signed the latest version, and should.</param>
public sealed record Collaboration(
    CollaborationId Id,
    OrganisationId Agency,
    LocalizedText Title,
    string? About,
    string? Handover,
    CollaborationVisibility Visibility,
    LocalDate Since,
    LocalDate? HeadChangedOn,
    Instant MadeAt,
    Instant? EndedAt,
    string? Farewell,
    int? Latest,
    Instant? LatestAt,
    int? InForce,
    LocalDate? TermStartsOn,
    LocalDate? TermEndsOn,
    LocalDate? DataUntil,
    int Signed,
    int Signers,
    int People,
    bool Mine,
    bool ToSign
)
{
    public const int MostTitleZh = 60;
    public const int MostTitleEn = 90;
    public const int MostAbout = 8000;
    public const int MostHandover = 8000;
    public const int MostFarewell = 2000;

    public CollaborationState State(LocalDate today) =>
        EndedAt is not null ? CollaborationState.Ended
        : InForce is not null && TermStartsOn <= today && today <= TermEndsOn ? CollaborationState.InForce
        : CollaborationState.BeingAgreed;
}

/// <summary>How far the two sides are.</summary>
[Named("collaboration-state")]
public enum CollaborationState
{
    /// <summary>Nothing is signed by all, or its term is over.</summary>
    BeingAgreed,
    InForce,
    Ended,
}

/// <summary>Who may read of a collaboration.</summary>
[Named("collaboration-visibility")]
public enum CollaborationVisibility
{
    Community,

    /// <summary>Visitors too.</summary>
    Public,

    /// <summary>Its own people alone.</summary>
    People,
}
