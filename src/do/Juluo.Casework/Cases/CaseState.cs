namespace Juluo.Casework;

/// <summary>The state of an application; <see cref="CaseMoves"/> has the allowed transitions.</summary>
[Named("case-state")]
public enum CaseState
{
    /// <summary>The form is being filled in and hasn't been sent.</summary>
    Begun,
    Received,
    InReview,

    /// <summary>The office waits for documents from the applicant.</summary>
    NeedsDocuments,

    /// <summary>The case was handed over to the authority that decides.</summary>
    WithAuthority,

    /// <summary>A proposed decision needs confirmation by a second person.</summary>
    Proposed,
    Granted,
    Refused,
    Withdrawn,
    Closed,
}
