namespace Juluo.Surveys;

/// <summary>A form that members are asked to answer without a name, for a time.</summary>
/// <param name="CrossedBy">The question by whose answers the others are shown too; null: none.</param>
/// <param name="ShowsTexts">What people write is shown afterwards.</param>
/// <param name="SharesAtClose">Members see the results as soon as it closes; else once an operator shares them.</param>
/// <param name="SharedAt">When members could see the results; null: they cannot.</param>
/// <param name="Invited">How many may answer.</param>
/// <param name="Answered">How many of them did; null for members while it is open.</param>
/// <param name="MayAnswer">The caller was invited and has not answered.</param>
/// <param name="IAnswered">The caller has answered.</param>
/// <param name="HasResults">Enough people answered, and the tables are made.</param>
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
    /// <summary>The module that the forms of surveys belong to.</summary>
    internal const string Owner = "surveys";

    public const int MostDays = 90;

    /// <summary>So many days before it closes, those who have not answered are reminded.</summary>
    public static readonly Duration RemindedBefore = Duration.FromDays(2);

    /// <summary>The last day on which it can be answered.</summary>
    public LocalDate LastDay(DateTimeZone zone) => LastDayOf(ClosesAt, zone);

    internal static LocalDate LastDayOf(Instant closesAt, DateTimeZone zone) => (closesAt - Duration.FromSeconds(1)).InZone(zone).Date;

    public bool IsOpen(Instant now) => ClosedAt is null && now < ClosesAt;

    /// <summary>Fewer than five answered: their answers were deleted unread.</summary>
    [JsonIgnore]
    public bool TooFew => ClosedAt is not null && !HasResults;
}
