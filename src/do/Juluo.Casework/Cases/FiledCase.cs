namespace Juluo.Casework;

/// <summary>A case as other modules see it: without answers, contact and messages.</summary>
public sealed record FiledCase(
    CaseId Id,
    string Number,
    ServiceId Service,
    SubmissionId Submission,
    OfficeId? Office,
    string Language,
    Instant? SentAt
);
