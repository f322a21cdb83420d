namespace Juluo.Collaborations;

/// <summary>The joint work of a community and an agency, as one reader sees it.</summary>
/// <param name="Agency">The agency's organisation.</param>
/// <param name="About">The description, in Markdown.</param>
/// <param name="Handover">Notes for a successor on either side, in Markdown.</param>
/// <param name="HeadChangedOn">The day on which the agency got a new head whom its people have not met yet; null if there is none.</param>
/// <param name="Farewell">The farewell written at the end.</param>
/// <param name="Latest">The latest version of the agreement; null if none has been written.</param>
/// <param name="LatestAt">The time when the latest version was written.</param>
/// <param name="InForce">The version that all current signers have signed; null if there is none.</param>
/// <param name="TermStartsOn">The first day of the term of the version in force.</param>
/// <param name="TermEndsOn">The last day of the term of the version in force.</param>
/// <param name="DataUntil">The last day of access to data under the version in force.</param>
/// <param name="Signed">The number of current signers who have signed the latest version.</param>
/// <param name="Signers">The number of current signers.</param>
/// <param name="People">The number of people in it.</param>
/// <param name="Mine">True if the caller is in it.</param>
/// <param name="ToSign">True if the caller should sign the latest version and has not.</param>
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

/// <summary>The state of the agreement between the two sides.</summary>
[Named("collaboration-state")]
public enum CollaborationState
{
    /// <summary>No version is signed by everyone, or its term has not begun or is over.</summary>
    BeingAgreed,
    InForce,
    Ended,
}

/// <summary>The people who can read of a collaboration.</summary>
[Named("collaboration-visibility")]
public enum CollaborationVisibility
{
    Community,

    /// <summary>The community and visitors.</summary>
    Public,

    /// <summary>Its own people only.</summary>
    People,
}
