namespace Juluo.Residencies;

/// <summary>A reviewer's opinion of an application, visible to reviewers only.</summary>
public sealed record ApplicationReview(PersonId Reviewer, ReviewMark? Mark, string? Note, Instant At);

/// <summary>A reviewer's verdict.</summary>
[Named("review-mark")]
public enum ReviewMark
{
    Yes,
    No,
    Unsure,
}
