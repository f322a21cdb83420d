namespace Juluo.Queues;

/// <summary>A ticket: a number and times. Contains nothing about its holder.</summary>
/// <param name="Place">The place in its lane: its number, unless it let others go first.</param>
/// <param name="NotBefore">The time until which its holder is away, keeping the place.</param>
/// <param name="LetPass">The number of times it let others go first.</param>
/// <param name="Missed">The number of times it was called without anyone coming.</param>
/// <param name="ForCounter">The only counter it was transferred to, or null.</param>
/// <param name="Counter">The counter it is called to.</param>
/// <param name="CounterLabel">The counter's label.</param>
/// <param name="AgainAt">The time at which it was called again.</param>
public sealed record Ticket(
    TicketId Id,
    QueueId Queue,
    LocalDate Day,
    QueueLane Lane,
    int Number,
    QueueTopicId Matter,
    TicketState State,
    [property: System.Text.Json.Serialization.JsonIgnore] double Place,
    Instant IssuedAt,
    Instant? NotBefore,
    int LetPass,
    int Missed,
    CounterId? ForCounter,
    Instant? FirstCalledAt,
    Instant? EndedAt,
    CounterId? Counter,
    string? CounterLabel,
    Instant? CalledAt,
    Instant? AgainAt
)
{
    public const int MostLetPass = 3;

    /// <summary>Returns true if a missed ticket can still return to the line.</summary>
    internal bool MayReturn(Queue queue, Instant now) =>
        State == TicketState.NoShow && Missed == 1 && EndedAt is { } ended && now < ended + Duration.FromMinutes(queue.GraceMinutes);
}

[Named("ticket-state")]
public enum TicketState
{
    Waiting,
    Called,
    Served,
    NoShow,
    Left,
}
