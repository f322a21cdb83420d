namespace Juluo.CaseDeliveries;

/// <summary>A case of a batch.</summary>
/// <param name="Reason">Why the authority did not take it; null: it gave none.</param>
public sealed record DeliveryLine(
    CaseId Case,
    string Number,
    SubmissionId Submission,
    DeliveryLineState State,
    string? Reason,
    Instant? SentAt,
    string Language
);
