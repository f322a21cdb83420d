namespace Juluo.Surveys;

/// <summary>An anonymous survey of members with a form, for a limited time.</summary>
/// <param name="CrossedBy">The question by whose answers the others are also shown, or null.</param>
/// <param name="ShowsTexts">True if text answers are shown afterwards.</param>
/// <param name="SharesAtClose">True if members see the results as soon as it closes; false if only once an operator shares them.</param>
/// <param name="SharedAt">The time since which members can see the results, or null if they can't.</param>
/// <param name="Invited">The number of people who may answer.</param>
/// <param name="Answered">The number of those who answered; null for members while it is open.</param>
/// <param name="MayAnswer">True if the caller was invited and hasn't answered.</param>
/// <param name="IAnswered">True if the caller has answered.</param>
/// <param name="HasResults">True if enough people answered and the tables exist.</param>
public sealed record Survey(
    SurveyId Id,
    FormId Form,
    int Version,
    LocalizedText Title,
    string? CrossedBy,
    bool ShowsTexts,
    bool SharesAtClose,
    Instant OpenedAt,
    Instant ClosesAt,
    Instant? RemindedAt,
    Instant? ClosedAt,
    Instant? SharedAt,
    int Invited,
    int? Answered,
    bool MayAnswer,
    bool IAnswered,
    bool HasResults
)
{
    /// <summary>The name under which this module owns its forms.</summary>
    internal const string Owner = "surveys";

    public const int MostDays = 90;

    /// <summary>The time before closing at which people who haven't answered are reminded.</summary>
    public static readonly Duration RemindedBefore = Duration.FromDays(2);

    /// <summary>Returns the last day on which the survey can be answered, in a time zone.</summary>
    public LocalDate LastDay(DateTimeZone zone) => LastDayOf(ClosesAt, zone);

    internal static LocalDate LastDayOf(Instant closesAt, DateTimeZone zone) => (closesAt - Duration.FromSeconds(1)).InZone(zone).Date;

    public bool IsOpen(Instant now) => ClosedAt is null && now < ClosesAt;

    /// <summary>True if the survey closed with fewer than five answers, which were deleted unread.</summary>
    [JsonIgnore]
    public bool TooFew => ClosedAt is not null && !HasResults;
}
