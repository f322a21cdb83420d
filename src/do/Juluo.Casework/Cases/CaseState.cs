namespace Juluo.Casework;

/// <summary>State of an application.</summary>
[Named("case-state")]
public enum CaseState
{
    /// <summary>The form is being filled in and hasn't been sent.</summary>
    Begun,
    Received,
    InReview,

    /// <summary>Waiting for documents from the applicant.</summary>
    NeedsDocuments,

    /// <summary>Handed over to the authority that decides.</summary>
    WithAuthority,

    /// <summary>A proposed decision needs confirmation by a second person.</summary>
    Proposed,
    Granted,
    Refused,
    Withdrawn,
    Closed,
}
