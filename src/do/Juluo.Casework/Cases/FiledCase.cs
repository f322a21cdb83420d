namespace Juluo.Casework;

/// <summary>A case as a module above files it: nothing of what was answered.</summary>
public sealed record FiledCase(
    CaseId Id,
    string Number,
    ServiceId Service,
    SubmissionId Submission,
    OfficeId? Office,
    string Language,
    Instant? SentAt
);
