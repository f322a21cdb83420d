namespace Juluo.Residencies;

/// <summary>A person's application for a residency.</summary>
/// <param name="Name">The residency's.</param>
/// <param name="Submission">What was answered; null: nothing was asked, or it is not kept any more.</param>
/// <param name="SavedAt">When it was begun.</param>
/// <param name="Reason">Why it was declined; the applicant reads it.</param>
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

    /// <summary>It waits for an operator.</summary>
    public bool Waits => State is ApplicationState.Submitted or ApplicationState.InReview;
}

/// <summary>The state of an application. It only moves forward: <c>no_such_step</c>.</summary>
[Named("application-state")]
public enum ApplicationState
{
    Draft,
    Submitted,
    InReview,
    Offered,

    /// <summary>Signed.</summary>
    Accepted,
    Declined,
    Withdrawn,

    /// <summary>It was not signed in time.</summary>
    Lapsed,
}
