namespace Juluo.Casework;

/// <summary>How far an application has come.</summary>
[Named("case-state")]
public enum CaseState
{
    /// <summary>It is being filled in, and was not sent yet.</summary>
    Begun,
    Received,
    InReview,

    /// <summary>It waits for documents of the applicant.</summary>
    NeedsDocuments,

    /// <summary>It lies with the authority that decides.</summary>
    WithAuthority,

    /// <summary>A decision waits for a second person.</summary>
    Proposed,
    Granted,
    Refused,
    Withdrawn,
    Closed,
}
