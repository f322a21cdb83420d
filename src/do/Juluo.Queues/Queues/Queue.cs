namespace Juluo.Queues;

/// <summary>The line of an office.</summary>
/// <param name="Site">By whose zone its days are counted; null: the community's.</param>
/// <param name="PerMinute">Tickets by phone and kiosk in a minute, of the whole queue.</param>
/// <param name="Priority">There is a priority lane.</param>
/// <param name="PriorityRun">So many of it one after another at a counter while an ordinary ticket waits.</param>
/// <param name="LastMinutes">No tickets in the last minutes before it closes.</param>
/// <param name="GraceMinutes">In which a missed ticket can come back, once.</param>
/// <param name="LateBy">So many go first where a person is late.</param>
/// <param name="PausedOn">No more tickets on this day.</param>
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

    /// <summary>A number as it is written: A017.</summary>
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
