namespace Juluo.Queues;

/// <summary>A queue of an office.</summary>
/// <param name="Site">The site whose time zone determines its days, or null for the community's zone.</param>
/// <param name="PerMinute">The maximum number of tickets per minute by phone and kiosk, for the whole queue.</param>
/// <param name="Priority">True if there is a priority lane.</param>
/// <param name="PriorityRun">The maximum number of priority tickets in a row at a counter while an ordinary ticket waits.</param>
/// <param name="LastMinutes">The number of minutes before closing in which no tickets are issued.</param>
/// <param name="GraceMinutes">The number of minutes within which a missed ticket can return, once.</param>
/// <param name="LateBy">The number of tickets that go first when a person is late.</param>
/// <param name="PausedOn">The day on which no more tickets are issued, or null.</param>
public sealed record Queue(
    QueueId Id,
    SiteId? Site,
    LocalizedText Name,
    LocalizedText? About,
    QueueEntry Entry,
    int PerMinute,
    string Letter,
    string PriorityLetter,
    bool Priority,
    int PriorityRun,
    int LastMinutes,
    int GraceMinutes,
    int LateBy,
    Instant? OpenedAt,
    Instant? ClosedAt,
    LocalDate? PausedOn
)
{
    public const int MostNameZh = 60;
    public const int MostNameEn = 90;
    public const int MostAbout = 600;

    public QueueState State =>
        ClosedAt is not null ? QueueState.Closed
        : OpenedAt is not null ? QueueState.Open
        : QueueState.Draft;

    public string LetterOf(QueueLane lane) => lane == QueueLane.Priority ? PriorityLetter : Letter;

    /// <summary>Formats a number with its letter: A017.</summary>
    public string Written(QueueLane lane, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{LetterOf(lane)}{number:000}");
}

[Named("queue-state")]
public enum QueueState
{
    Draft,
    Open,
    Closed,
}
