namespace Juluo.Casework;

/// <summary>How a service takes applications.</summary>
/// <param name="AnswerDays">Business days until the first answer that is promised.</param>
/// <param name="DecideDays">Days until the decision that is promised.</param>
/// <param name="FourEyes">A second person confirms each decision: where money or rights hang on it.</param>
/// <param name="KeepDays">How long a closed case is kept.</param>
/// <param name="Plan">The steps of a service of several weeks, as <see cref="PlanText"/> reads them; null: none.</param>
/// <param name="OpenedAt">Null: it takes none yet.</param>
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

    /// <summary>After how many days one that was begun and not sent goes.</summary>
    public const int LeftDays = 14;

    public bool IsOpen => OpenedAt is not null && ClosedAt is null;

    public static string PathOf(ServiceId service) => $"/services/{service}/intake";
}
