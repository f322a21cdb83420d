namespace Juluo.Residencies;

/// <summary>What one reviewer thinks of an application; reviewers alone read it.</summary>
public sealed record ApplicationReview(PersonId Reviewer, ReviewMark? Mark, string? Note, Instant At);

/// <summary>What a reviewer thinks.</summary>
[Named("review-mark")]
public enum ReviewMark
{
    Yes,
    No,
    Unsure,
}
