namespace Juluo.CaseDeliveries;

/// <summary>A case of a batch.</summary>
/// <param name="Reason">The authority's reason for a rejection; null if it gave none.</param>
public sealed record DeliveryLine(
    CaseId Case,
    string Number,
    SubmissionId Submission,
    DeliveryLineState State,
    string? Reason,
    Instant? SentAt,
    string Language
);
