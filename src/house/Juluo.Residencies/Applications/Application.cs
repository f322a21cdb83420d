namespace Juluo.Residencies;

/// <summary>A person's application for a residency.</summary>
/// <param name="Name">The name of the residency.</param>
/// <param name="Submission">The submission with the answers; null if nothing was asked or the answers have been deleted.</param>
/// <param name="SavedAt">The time at which it was begun.</param>
/// <param name="Reason">The reason for declining it, which the applicant reads.</param>
public sealed record Application(
    ApplicationId Id,
    ResidencyId Residency,
    LocalizedText Name,
    PersonId Person,
    ApplicationState State,
    SubmissionId? Submission,
    Instant SavedAt,
    Instant? SubmittedAt,
    string? Reason
)
{
    public const int MostReason = 1000;
    public const int MostNote = 1000;

    public bool CanWithdraw => State is ApplicationState.Draft or ApplicationState.Offered || Waits;

    /// <summary>True if an operator has to answer it.</summary>
    public bool Waits => State is ApplicationState.Submitted or ApplicationState.InReview;
}

/// <summary>The state of an application. A trigger lets it only move forward (<c>no_such_step</c>).</summary>
[Named("application-state")]
public enum ApplicationState
{
    Draft,
    Submitted,
    InReview,
    Offered,

    /// <summary>The offer was signed.</summary>
    Accepted,
    Declined,
    Withdrawn,

    /// <summary>The offer was not signed in time, or a draft was abandoned.</summary>
    Lapsed,
}
