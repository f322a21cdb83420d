namespace Juluo.Residencies;

/// <summary>How an application stands. It goes forward only: <c>no_such_step</c>.</summary>
[Named("application-state")]
public enum ApplicationState
{
    Draft,
    Submitted,
    InReview,
    Offered,

    /// <summary>Signed.</summary>
    Accepted,
    Declined,
    Withdrawn,

    /// <summary>Nobody signed in time.</summary>
    Lapsed,
}
