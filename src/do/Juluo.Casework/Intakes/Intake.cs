namespace Juluo.Casework;

/// <summary>The settings of applications for a service.</summary>
/// <param name="AnswerDays">The promised number of business days until the first answer.</param>
/// <param name="DecideDays">The promised number of days until the decision.</param>
/// <param name="FourEyes">True if a second person must confirm each decision, for services on which money or rights depend.</param>
/// <param name="KeepDays">The number of days for which a closed case is kept.</param>
/// <param name="Plan">The steps of a service that takes weeks, in the format of <see cref="PlanText"/>, or null.</param>
/// <param name="OpenedAt">The time at which it first took applications, or null if not yet.</param>
public sealed record Intake(
    ServiceId Service,
    FormId Form,
    int AnswerDays,
    int DecideDays,
    bool FourEyes,
    int KeepDays,
    string? Plan,
    Instant? OpenedAt,
    Instant? ClosedAt
)
{
    public const int MostPlan = 8000;

    /// <summary>The number of days without activity after which an application that was begun but never sent is deleted with its answers.</summary>
    public const int LeftDays = 14;

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    public static string PathOf(ServiceId service) => $"/services/{service}/intake";
}
