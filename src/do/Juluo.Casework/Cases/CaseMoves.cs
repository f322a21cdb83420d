namespace Juluo.Casework;

/// <summary>The allowed transitions between the states of a case. The database has the same list (<c>case_moves</c>), and a test compares the two.</summary>
internal static class CaseMoves
{
    private static readonly Dictionary<CaseState, CaseState[]> Ways = new()
    {
        [CaseState.Begun] = [CaseState.Received],
        [CaseState.Received] = [CaseState.InReview, CaseState.NeedsDocuments, CaseState.Withdrawn],
        [CaseState.InReview] =
        [
            CaseState.Received,
            CaseState.NeedsDocuments,
            CaseState.WithAuthority,
            CaseState.Proposed,
            CaseState.Granted,
            CaseState.Refused,
            CaseState.Withdrawn,
        ],
        [CaseState.NeedsDocuments] = [CaseState.InReview, CaseState.Proposed, CaseState.Refused, CaseState.Withdrawn],
        [CaseState.WithAuthority] =
        [
            CaseState.InReview,
            CaseState.NeedsDocuments,
            CaseState.Proposed,
            CaseState.Granted,
            CaseState.Refused,
            CaseState.Withdrawn,
        ],
        [CaseState.Proposed] = [CaseState.InReview, CaseState.Granted, CaseState.Refused, CaseState.Withdrawn],
        [CaseState.Granted] = [CaseState.Closed, CaseState.InReview],
        [CaseState.Refused] = [CaseState.Closed, CaseState.InReview],
        [CaseState.Withdrawn] = [CaseState.Closed, CaseState.InReview],
        [CaseState.Closed] = [],
    };

    /// <summary>The states in which an office works on a case; cases in them count towards the capacity of the office.</summary>
    public static readonly IReadOnlyList<CaseState> Open =
    [
        CaseState.Received,
        CaseState.InReview,
        CaseState.NeedsDocuments,
        CaseState.WithAuthority,
        CaseState.Proposed,
    ];

    public static IReadOnlyList<CaseState> From(CaseState state) => Ways[state];

    /// <param name="fourEyes">True if a second person must confirm each decision.</param>
    public static bool Can(CaseState from, CaseState to, bool fourEyes) =>
        Ways[from].Contains(to) && !(fourEyes && to is (CaseState.Granted or CaseState.Refused) && from != CaseState.Proposed);

    /// <summary>True if the case waits for the office rather than for others.</summary>
    public static bool WaitsForOffice(CaseState state) => state is CaseState.Received or CaseState.InReview or CaseState.Proposed;

    public static bool IsOpen(CaseState state) => Open.Contains(state);

    public static bool IsDecided(CaseState state) => state is CaseState.Granted or CaseState.Refused or CaseState.Withdrawn;
}
