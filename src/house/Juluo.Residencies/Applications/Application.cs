namespace Juluo.Residencies;

/// <summary>A person's application for a residency.</summary>
/// <param name="Name">The residency's.</param>
/// <param name="Reason">Why it was declined; the applicant reads it.</param>
public sealed record Application(
    ApplicationId Id,
    ResidencyId Residency,
    LocalizedText Name,
    PersonId Person,
    ApplicationState State,
    IReadOnlyList<GivenAnswer> Answers,
    Instant SavedAt,
    Instant? SubmittedAt,
    string? Reason
)
{
    public const int MostReason = 1000;
    public const int MostNote = 1000;

    /// <summary>Its answers can be changed: no one has begun to read it.</summary>
    public bool CanChange => State is ApplicationState.Draft or ApplicationState.Submitted;

    public bool CanWithdraw => CanChange || State is ApplicationState.InReview or ApplicationState.Offered;

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

/// <summary>A question as it was asked, and what was answered.</summary>
public sealed record GivenAnswer(ResidencyQuestionId Question, QuestionKind Kind, string Asked, string Answer);
